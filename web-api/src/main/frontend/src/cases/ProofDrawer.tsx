import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { proofQuery } from '../api/queries.ts';
import type { AuditProof, TimelineEntry } from '../api/types.ts';
import { PageError } from '../app/Problems.tsx';
import { leadsToRoot, leafOf } from '../audit/inclusion.ts';
import { formatInstant } from '../format/dates.ts';
import { Aside } from '../ui/Aside.tsx';
import { Fact, Facts } from '../ui/Card.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Mark } from '../ui/Marks.tsx';

/** The proof that an event stands in the sealed trail as it was written; the browser itself follows the path. */
export function ProofDrawer({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: proof, error, refetch } = useQuery(proofQuery(entry.eventId));
  return (
    <Aside onClose={onClose} title={t('cases.proof.title')}>
      <div className="stack">
        <div>
          <strong>{entry.summary}</strong>
          <p className="quiet">{formatInstant(entry.at, true)}</p>
        </div>
        {error && <PageError error={error} reset={() => void refetch()} />}
        {!proof && !error && <Loading />}
        {proof && <ProofView proof={proof} />}
      </div>
    </Aside>
  );
}

async function check(proof: AuditProof): Promise<{ text: boolean; path: boolean }> {
  return {
    text: (await leafOf(proof.canonical)) === proof.leafDigest.toLowerCase(),
    path: await leadsToRoot(proof.leafDigest, proof.sequence ?? -1, proof.treeSize ?? 0, proof.path, proof.rootDigest ?? ''),
  };
}

function ProofView({ proof }: { proof: AuditProof }) {
  const { t } = useTranslation();
  const checked = useQuery({ queryKey: ['proof', 'checked', proof.eventId, proof.rootDigest], queryFn: () => check(proof), enabled: proof.sealed });
  if (!proof.sealed)
    return (
      <div className="note amber" role="note">
        {t('cases.proof.pending')}
      </div>
    );
  return (
    <>
      {checked.data && (
        <ul className="findings">
          <li>
            <Mark tone={checked.data.text ? 'jade' : 'seal'}>{t(checked.data.text ? 'cases.proof.ok' : 'cases.proof.bad')}</Mark>
            {t('cases.proof.textCheck')}
          </li>
          <li>
            <Mark tone={checked.data.path ? 'jade' : 'seal'}>{t(checked.data.path ? 'cases.proof.ok' : 'cases.proof.bad')}</Mark>
            {t('cases.proof.pathCheck')}
          </li>
        </ul>
      )}
      <Facts>
        <Fact name={t('cases.proof.sequence')}>
          {proof.sequence} / {proof.treeSize}
        </Fact>
        <Fact name={t('cases.proof.sealedAt')}>{formatInstant(proof.sealedAt, true)}</Fact>
        <Fact name={t('cases.proof.key')}>{proof.keyId ?? '—'}</Fact>
      </Facts>
      <Digest name={t('cases.proof.leaf')} value={proof.leafDigest} />
      {proof.path.map((hash, i) => (
        <Digest key={hash + String(i)} name={t('cases.proof.sibling', { level: i + 1 })} value={hash} />
      ))}
      {proof.rootDigest && <Digest name={t('cases.proof.root')} value={proof.rootDigest} />}
      {proof.signedHead && <Digest name={t('cases.proof.head')} value={proof.signedHead} />}
      <details>
        <summary>{t('cases.proof.canonical')}</summary>
        <pre className="canonical" tabIndex={0}>
          {proof.canonical}
        </pre>
      </details>
    </>
  );
}

function Digest({ name, value }: { name: string; value: string }) {
  return (
    <div className="digest">
      <span className="quiet">{name}</span>
      <code>{value}</code>
    </div>
  );
}
