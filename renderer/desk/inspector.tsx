import { lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { MessageKey } from '../../shared/i18n/index';
import { ErrorBoundary } from '../notices/error-boundary';
import { panelIds, type PanelId, type PanelProps } from '../panels/panel';
import type { PanelSpelling } from '../panels/spelling/panel-spelling';
import { useWords } from '../ui/words';

type PanelComponent = LazyExoticComponent<ComponentType<PanelProps>>;

const panels: Record<PanelId, PanelComponent> = {
  details: lazy(async () => ({ default: (await import('../panels/details/details-panel')).DetailsPanel })),
  dates: lazy(async () => ({ default: (await import('../panels/dates/dates-panel')).DatesPanel })),
  rights: lazy(async () => ({ default: (await import('../panels/rights/rights-panel')).RightsPanel })),
  checks: lazy(async () => ({ default: (await import('../panels/checks/checks-panel')).ChecksPanel })),
  review: lazy(async () => ({ default: (await import('../panels/review/review-panel')).ReviewPanel })),
};
const ReceiptPanel: PanelComponent = lazy(async () => ({ default: (await import('../panels/receipt/receipt-panel')).ReceiptPanel }));
const SpellingPanel = lazy(async () => ({ default: (await import('../panels/spelling/spelling-panel')).SpellingPanel }));

const names: Record<PanelId, MessageKey> = {
  details: 'panels.details', dates: 'panels.dates', rights: 'panels.rights', checks: 'panels.checks', review: 'panels.review',
};

interface InspectorProps {
  /** Undefined while no story is open. */
  readonly panel: PanelProps | undefined;
  readonly shown: PanelId;
  /** The receipt stands in place of the tabs. */
  readonly isReceipt: boolean;
  /** Set while the unknown words stand in place of the tabs. */
  readonly spelling: { readonly spelling: PanelSpelling; readonly onClose: () => void } | undefined;
  readonly onShow: (panel: PanelId) => void;
}

/** The column beside the sheet: its tabs, the receipt of a story that was brought in, or the words that no dictionary knows. */
export function Inspector({ panel, shown, isReceipt, spelling, onShow }: InspectorProps): ReactNode {
  const { say } = useWords();
  if (panel === undefined) return <aside className="inspector" aria-label={say('app.inspector')} />;
  if (isReceipt) {
    return (
      <aside className="inspector of-receipt" aria-label={say('app.receipt')}>
        <div className="receipt-column">
          <ErrorBoundary resetKey={panel.article.id}>
            <Suspense fallback={null}>
              <ReceiptPanel {...panel} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </aside>
    );
  }
  if (spelling !== undefined) {
    return (
      <aside className="inspector" aria-label={say('spelling.title')}>
        <ErrorBoundary resetKey={panel.article.id}>
          <Suspense fallback={null}>
            <SpellingPanel panel={panel} {...spelling} />
          </Suspense>
        </ErrorBoundary>
      </aside>
    );
  }
  const blocking = panel.findings.filter((finding) => finding.level === 'block').length;
  return (
    <aside className="inspector" aria-label={say('app.inspector')}>
      <div className="titlerow">
        <Who {...panel} />
      </div>
      <Tabs
        className="inspector-tabs"
        selectedKey={shown}
        onSelectionChange={(key) => {
          const id = panelIds.find((each) => each === key);
          if (id !== undefined) onShow(id);
        }}
      >
        <TabList className="tabs" aria-label={say('app.inspector')}>
          {panelIds.map((id) => (
            <Tab key={id} id={id}>
              {say(names[id])}
              {id === 'checks' && panel.findings.length > 0 ? <span className={blocking > 0 ? 'n t-bad' : 'n t-warn'}>{panel.findings.length}</span> : null}
            </Tab>
          ))}
        </TabList>
        {panelIds.map((id) => (
          <TabPanel key={id} id={id} className="panel scroll">
            <ErrorBoundary resetKey={`${panel.article.id}/${id}`}>
              <Suspense fallback={null}>{id === shown ? <Shown of={panels[id]} panel={panel} /> : null}</Suspense>
            </ErrorBoundary>
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}

function Shown({ of: Panel, panel }: { readonly of: PanelComponent; readonly panel: PanelProps }): ReactNode {
  return <Panel {...panel} />;
}

function Who({ settings }: PanelProps): ReactNode {
  const profile = settings.profile;
  if (profile === undefined) return null;
  const initials = profile.name.split(/\s+/).map((part) => part.slice(0, 1)).join('').slice(0, 2).toUpperCase();
  return (
    <>
      <span className="who live" aria-hidden>{initials}</span>
      <span className="small soft cut who-name">{profile.name}</span>
    </>
  );
}
