import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import { byLevel, levelLooks } from '../controls/levels';
import { sayPlace } from '../controls/say-place';
import type { PanelProps } from '../panel';
import '../panels.css';

/** Everything the checks found, by level; Enter or a press goes to the place. */
export function ChecksPanel({ findings, showPlace }: PanelProps): ReactNode {
  const words = useWords();
  const { say } = words;
  if (findings.length === 0) {
    return (
      <section className="section empty-panel t-good">
        <p className="state">
          <Icon of={Check} small weight={1.9} />
          {say('checks.empty')}
        </p>
        <p className="sentence">{say('checks.empty.says')}</p>
      </section>
    );
  }
  return (
    <ListBox className="findings" aria-label={say('checks.list')} onAction={(key) => {
      const finding = findings[Number(key)];
      if (finding !== undefined) showPlace(finding.place);
    }}>
      {byLevel(findings).map((group) => (
        <ListBoxSection key={group.level} className="section">
          <Header className="h3">
            {say(`check.level.${group.level}`)}
            <span className="end muted num">{group.findings.length}</span>
          </Header>
          {group.findings.map((finding) => {
            const said = say(finding.message, finding.facts);
            return (
              <ListBoxItem key={findings.indexOf(finding)} id={String(findings.indexOf(finding))} textValue={said} className={`finding-row ${levelLooks[group.level].tone}`}>
                <Icon of={levelLooks[group.level].icon} weight={1.8} />
                <span>{said}</span>
                <span className="where">{sayPlace(finding.place, words)}</span>
                {finding.quote === undefined ? null : <span className="ctx">{finding.quote}</span>}
              </ListBoxItem>
            );
          })}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
