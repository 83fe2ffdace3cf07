import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionsQuery } from '../../api/queries.ts';
import type { DecisionRecord } from '../../api/types.ts';
import { formatInstant } from '../../format/dates.ts';
import { Aside } from '../../ui/Aside.tsx';
import { Card } from '../../ui/Card.tsx';
import { Part } from '../../ui/Part.tsx';
import { DecisionView } from '../DecisionView.tsx';
import { WhyView } from '../WhyView.tsx';

export default function Decisions({ id }: { id: string }) {
  const { t } = useTranslation();
  const decisions = useQuery(decisionsQuery(id));
  const [open, setOpen] = useState<DecisionRecord>();
  return (
    <Card title={t('cases.decisions.title')}>
      <Part query={decisions} empty={t('cases.decisions.empty')}>
        {(list) => (
          <ul className="plain stack">
            {list.map((decision) => (
              <li key={decision.id}>
                <DecisionView
                  decision={decision}
                  action={
                    decision.why && (
                      <Button size="small" onClick={() => setOpen(decision)}>
                        {t('cases.decisions.why')}
                      </Button>
                    )
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </Part>
      {open?.why && (
        <Aside onClose={() => setOpen(undefined)} title={t('cases.decisions.why')}>
          <div className="stack">
            <p className="quiet">{formatInstant(open.decidedAt, true)}</p>
            <WhyView why={open.why} />
          </div>
        </Aside>
      )}
    </Card>
  );
}
