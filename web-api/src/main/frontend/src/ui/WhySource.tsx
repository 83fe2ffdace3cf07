import { createContext, lazy, Suspense, use, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Uuid, Why } from '../api/types.ts';

const WhyPanel = lazy(() => import('./WhyPanel.tsx'));

const Open = createContext<((decision: Uuid) => void) | undefined>(undefined);

interface Props {
  /** the case with which the decisions are kept */
  applicationId?: Uuid | undefined;
  /** or the decisions themselves, where they are kept nowhere */
  whys?: Why[] | undefined;
  children: ReactNode;
}

/** Around everything that shows what tables decided: each reason in it can be asked why. */
export function WhySource({ applicationId, whys, children }: Props) {
  const [decision, setDecision] = useState<Uuid>();
  const open = useMemo(() => (whys || applicationId ? setDecision : undefined), [whys, applicationId]);
  return (
    <Open value={open}>
      {children}
      {decision && (
        <Suspense>
          <WhyPanel decision={decision} applicationId={applicationId} whys={whys} onClose={() => setDecision(undefined)} />
        </Suspense>
      )}
    </Open>
  );
}

/** Asks for the decision behind a reason; nothing where no table decided. */
export function WhyButton({ decision, about }: { decision?: Uuid | null | undefined; about: string }) {
  const { t } = useTranslation();
  const open = use(Open);
  if (!decision || !open) return null;
  return (
    <button type="button" className="link-button why-button" aria-label={t('cases.why.ask', { about })} onClick={() => open(decision)}>
      {t('cases.decisions.why')}
    </button>
  );
}
