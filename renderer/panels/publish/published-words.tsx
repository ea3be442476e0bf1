import { FileText, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PublishedRecord } from '../../../shared/ipc/contract';
import type { Settings } from '../../../shared/settings/settings';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import { sayRecord } from '../controls/say-record';
import { shortRevision } from '../controls/short-revision';
import { homeZone } from '../controls/zones-at-hand';
import { ReadBack } from './read-back';

/** What was written, where, when and from which revision, and what was read back from it. */
export function PublishedWords({ record, settings }: { readonly record: PublishedRecord; readonly settings: Settings }): ReactNode {
  const { say, language } = useWords();
  return (
    <div className="scroll done" role="group" aria-label={say('publish.title.done')} tabIndex={0}>
      <p className="says">{say('publish.done.says', { folder: record.slug })}</p>
      <p className="small soft">{say('publish.done.at', { when: sayRecord(record.at, homeZone(settings), language), revision: shortRevision(record.revision) })}</p>
      <h3>{say('publish.done.files')}</h3>
      <ul className="written-files">
        <li>
          <Icon of={FolderOpen} small />
          <span className="path">{record.folder}</span>
        </li>
        {record.files.map((file) => (
          <li key={file}>
            <Icon of={FileText} small />
            <span className="path">{file}</span>
          </li>
        ))}
      </ul>
      {record.survived === undefined ? null : <ReadBack survived={record.survived} />}
    </div>
  );
}
