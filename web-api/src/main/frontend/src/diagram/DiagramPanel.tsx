import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramQuery, modelQuery } from '../api/queries.ts';
import type { DiagramInstance, Uuid } from '../api/types.ts';
import { Loading } from '../ui/Loading.tsx';
import { TabBar } from '../ui/TabBar.tsx';
import { RunsTable } from './RunsTable.tsx';
import './diagram.css';

const Canvas = lazy(() => import('./Canvas.tsx'));

/** What the engine did with the case: as a picture, and as a table for keyboard, screen reader and print. */
export function DiagramPanel({ id, onStep }: { id: Uuid; onStep: (elementId: string, record: Uuid) => void }) {
  const { t } = useTranslation();
  const diagram = useQuery(diagramQuery(id));
  const [chosen, setChosen] = useState(0);
  const [as, setAs] = useState<'picture' | 'table'>('picture');
  const instances = diagram.data?.instances ?? [];
  const instance = instances[chosen] ?? instances[0];
  const record = instance?.recordId;
  const stepped = useCallback((elementId: string) => onStep(elementId, record ?? id), [onStep, record, id]);
  return (
    <aside className="diagram" aria-label={t('cases.diagram.title')}>
      <div className="diagram-head">
        <h2>{t('cases.diagram.title')}</h2>
        {instances.length > 1 && instance && (
          <Select
            size="small"
            className="diagram-choice"
            aria-label={t('cases.diagram.which')}
            value={instances.indexOf(instance)}
            popupMatchSelectWidth={false}
            options={instances.map((one, value) => ({
              value,
              label: [t(`terms.process.${one.processId}`, one.processId), one.subject].filter(Boolean).join(' · '),
            }))}
            onChange={setChosen}
          />
        )}
      </div>
      <TabBar
        label={t('cases.diagram.as')}
        value={as}
        panel="diagram-view"
        tabs={[
          { key: 'picture', label: t('cases.diagram.picture') },
          { key: 'table', label: t('cases.diagram.table') },
        ]}
        onChange={(key) => setAs(key as 'picture' | 'table')}
      />
      <div id="diagram-view" role="tabpanel" aria-label={t(`cases.diagram.${as}`)} className="diagram-view">
        {diagram.isPending && <Loading />}
        {diagram.error && !diagram.data && <p className="note seal">{diagram.error.message}</p>}
        {diagram.data && !instance && <p className="quiet part-empty">{t('cases.diagram.empty')}</p>}
        {instance && as === 'table' && <RunsTable instance={instance} onStep={stepped} />}
        {instance && as === 'picture' && <Picture instance={instance} onStep={stepped} />}
      </div>
      {as === 'picture' && instance && <Legend />}
    </aside>
  );
}

function Picture({ instance, onStep }: { instance: DiagramInstance; onStep: (elementId: string) => void }) {
  const { t } = useTranslation();
  const model = useQuery(modelQuery(instance.processId, instance.releaseId));
  if (model.error) return <p className="note seal">{t('cases.diagram.failed')}</p>;
  if (!model.data) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Canvas xml={model.data} instance={instance} onStep={onStep} />
    </Suspense>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend">
      <li className="here">{t('cases.diagram.here')}</li>
      <li className="taken">{t('cases.diagram.taken')}</li>
      <li className="open">{t('cases.diagram.open')}</li>
    </ul>
  );
}
