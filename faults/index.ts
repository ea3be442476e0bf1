// Makes faults against the modules that keep words, and says what was lost: npm run faults [-- NAME...] [--short] [--seed N]
import { parseArgs } from 'node:util';
import { ioErrors } from './io-errors';
import { kills } from './kills';
import { mutatedFiles } from './mutated-files';
import { outsideEdits } from './outside-edits';
import { powerLoss } from './power-loss';
import { holds, sayRows, type Fault, type Row } from './report';

const faults: Readonly<Record<string, Fault>> = { kills, 'power-loss': powerLoss, 'io-errors': ioErrors, 'mutated-files': mutatedFiles, 'outside-edits': outsideEdits };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } } });
const unknown = positionals.filter((name) => faults[name] === undefined);
if (unknown.length > 0) throw new Error(`There is no fault ${unknown.join(', ')}. There are: ${Object.keys(faults).join(', ')}`);

const rows: Row[] = [];
for (const [name, fault] of Object.entries(faults)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const start = Date.now();
  rows.push(...(await fault({ short: values.short, seed: Number(values.seed) })));
  console.error(`[copydesk] ${name}: ${Math.round((Date.now() - start) / 1000)} s`);
}
console.log(sayRows(rows));
if (!rows.every(holds)) process.exitCode = 1;
