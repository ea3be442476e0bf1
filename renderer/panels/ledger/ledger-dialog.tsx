import { useMemo, type ReactNode } from 'react';
import { Dialog, Header, Heading, ListBox, ListBoxItem, ListBoxSection, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { LedgerName } from '../../../shared/checks/check';
import { dateLedger } from '../../../shared/ledger/date-ledger';
import { standingOf, type LedgerEntry } from '../../../shared/ledger/entry';
import { rightsLedger } from '../../../shared/ledger/rights-ledger';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import { levelLooks } from '../controls/levels';
import { sayPlace } from '../controls/say-place';
import { StandingSum, standingLooks } from '../controls/standings';
import type { PanelProps } from '../panel';
import { howWords, readWords, titleWords } from './say-entry';
import '../panels.css';
import './ledger.css';

interface LedgerDialogProps {
  readonly panel: PanelProps;
  readonly shown: LedgerName;
  readonly onShow: (ledger: LedgerName) => void;
  readonly onClose: () => void;
  /** Set when it was opened from the publish sheet. */
  readonly backToPublish?: (() => void) | undefined;
}

const ledgers = ['dates', 'rights'] as const satisfies readonly LedgerName[];

/** Every date, and every right, of a story in one list: what has to be looked at first. Enter or a press goes to the place. */
export function LedgerDialog({ panel, shown, onShow, onClose, backToPublish }: LedgerDialogProps): ReactNode {
  const { say } = useWords();
  const { article, findings, showPlace } = panel;
  const entries = useMemo(() => ({ dates: dateLedger(article, findings), rights: rightsLedger(article, findings) }), [article, findings]);
  const goTo = (entry: LedgerEntry): void => {
    onClose();
    showPlace(entry.place);
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : (backToPublish ?? onClose)())}>
      <Modal className="dialog ledger">
        <Dialog>
          <header className="phead">
            <div>
              <Heading slot="title" level={2}>{say(`ledger.${shown}`)}</Heading>
              <p className="soft cut">{article.metadata.headline ?? say('publish.no-headline')}</p>
            </div>
            <StandingSum entries={entries[shown]} />
          </header>
          <Tabs
            className="ledger-tabs"
            selectedKey={shown}
            onSelectionChange={(key) => {
              const ledger = ledgers.find((each) => each === key);
              if (ledger !== undefined) onShow(ledger);
            }}
          >
            <TabList className="tabs" aria-label={say('ledger.which')}>
              {ledgers.map((ledger) => (
                <Tab key={ledger} id={ledger}>
                  {say(`panels.${ledger}`)}
                  <span className="n">{entries[ledger].length}</span>
                </Tab>
              ))}
            </TabList>
            {ledgers.map((ledger) => (
              <TabPanel key={ledger} id={ledger} className="scroll">
                <Entries key={article.id} ledger={ledger} entries={entries[ledger]} textLanguage={article.metadata.language ?? ''} onGo={goTo} />
              </TabPanel>
            ))}
          </Tabs>
          <footer className="pfoot">
            <span className="small soft grow">{say('ledger.keys')}</span>
            {backToPublish === undefined
              ? <Button large keys="Esc" onPress={onClose}>{say('ledger.close')}</Button>
              : <Button large keys="Esc" onPress={backToPublish}>{say('ledger.back')}</Button>}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Entries({ ledger, entries, textLanguage, onGo }: { readonly ledger: LedgerName; readonly entries: readonly LedgerEntry[]; readonly textLanguage: string; readonly onGo: (entry: LedgerEntry) => void }): ReactNode {
  const { say } = useWords();
  const groups = ([['ledger.look', false], ['ledger.settled', true]] as const)
    .map(([title, isSettled]) => ({ title, entries: entries.filter((entry) => (standingOf(entry) === 'settled') === isSettled) }))
    .filter((group) => group.entries.length > 0);
  return (
    <ListBox className="entries" aria-label={say(`ledger.${ledger}`)} autoFocus="first" onAction={(key) => {
      const entry = entries[Number(key)];
      if (entry !== undefined) onGo(entry);
    }}>
      {groups.map((group) => (
        <ListBoxSection key={group.title}>
          <Header className="h3">
            {say(group.title)}
            <span className="end muted num">{group.entries.length}</span>
          </Header>
          {group.entries.map((entry) => <Row key={entries.indexOf(entry)} id={String(entries.indexOf(entry))} entry={entry} textLanguage={textLanguage} />)}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Row({ id, entry, textLanguage }: { readonly id: string; readonly entry: LedgerEntry; readonly textLanguage: string }): ReactNode {
  const words = useWords();
  const { say } = words;
  const standing = standingOf(entry);
  const look = standingLooks[standing];
  const title = titleWords(entry, words);
  const read = readWords(entry, words);
  const how = howWords(entry, words);
  const found = entry.contradictions.map((finding) => say(finding.message, finding.facts));
  return (
    <ListBoxItem id={id} className={`entry-row ${look.tone}`} textValue={[title, read, say(`ledger.standing.${standing}`), ...found].join('. ')}>
      <Icon of={look.icon} weight={1.8} />
      {entry.name === undefined ? <q className="what written" lang={textLanguage}>{title}</q> : <span className="what">{title}</span>}
      <div className="read">
        <p className={entry.reading.kind === 'nothing' ? 'num muted' : 'num'} lang={entry.reading.kind === 'words' ? textLanguage : undefined}>{read}</p>
        {how === undefined && entry.quote === undefined ? null : (
          <p className="how">
            {how}
            {entry.quote === undefined || entry.name === undefined ? null : <q lang={textLanguage}>{entry.quote}</q>}
          </p>
        )}
        {entry.doubts.map((doubt) => <p key={doubt} className="doubt">{say(doubt)}</p>)}
        {entry.contradictions.map((finding, index) => (
          <p key={index} className={`against ${levelLooks[finding.level].tone}`}>
            <Icon of={levelLooks[finding.level].icon} small weight={1.9} />
            <span>{found[index]}</span>
          </p>
        ))}
      </div>
      <span className="where">
        {sayPlace(entry.place, words)}
        <span className="vh">{say(`ledger.standing.${standing}`)}</span>
      </span>
    </ListBoxItem>
  );
}
