import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { decisionsQuery } from '../api/queries.ts';
import type { Uuid, Why } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { Aside } from './Aside.tsx';
import { Part } from './Part.tsx';
import { WhyView } from './WhyView.tsx';

interface Props {
  decision: Uuid;
  applicationId?: Uuid | undefined;
  whys?: Why[] | undefined;
  onClose: () => void;
}

/** One decision of a table: what went in, what came out, and which rows did it. */
export default function WhyPanel({ decision, applicationId, whys, onClose }: Props) {
  const { t } = useTranslation();
  const known = whys?.find((why) => why.id === decision);
  const kept = useQuery({ ...decisionsQuery(applicationId ?? ''), ...(known || !applicationId ? { queryFn: skipToken } : {}) });
  return (
    <Aside onClose={onClose} title={t('cases.decisions.why')}>
      {known ? (
        <WhyView why={known} />
      ) : (
        <Part query={kept} empty={t('cases.why.gone')}>
          {(list) => {
            const found = list.find((one) => one.id === decision);
            if (!found?.why) return <p className="quiet">{t('cases.why.gone')}</p>;
            return (
              <div className="stack">
                <p className="quiet">
                  {formatInstant(found.decidedAt, true)}
                  {found.about && ` · ${found.about}`}
                </p>
                <WhyView why={found.why} />
              </div>
            );
          }}
        </Part>
      )}
    </Aside>
  );
}
