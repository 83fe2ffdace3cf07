import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product, Purpose } from '../api/types.ts';
import { OtherDraft } from '../ui/OtherDraft.tsx';
import { useBankToday } from '../ui/useBankToday.ts';
import { checkApplication, checkRight, stopped, type Check, type Typed } from './checks.ts';
import { emptyApplication, forgetApplicationDraft, useApplicationDraft, type Draft } from './draft.ts';
import { EnterpriseSection, forgetEnterprise } from './EnterpriseSection.tsx';
import { FiguresSection } from './FiguresSection.tsx';
import { focusField } from './focus.ts';
import { LoanSection } from './LoanSection.tsx';
import { lookupQuery } from './lookup.ts';
import { PrecheckSection } from './PrecheckSection.tsx';
import { RightsSection } from './RightsSection.tsx';
import { Summary } from './Summary.tsx';
import { useSubmission } from './useSubmission.ts';
import { ask } from '../ui/tell.ts';

interface Props {
  name: string;
  stored: Draft | undefined;
  products: Product[];
  purposes: Purpose[];
}

/** A new application: four steps on one page, each checked as one types; what is still missing stands beside it all the time. */
export function ApplicationForm({ name, stored, products, purposes }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useBankToday();
  const [draft, setDraft] = useApplicationDraft(name, stored);
  const { typed, version, other } = draft;
  const [touched, setTouched] = useState<Set<string>>(new Set());
  const product = products.find((one) => one.code === typed.productCode) ?? (products.length === 1 ? products[0] : undefined);
  const purpose = purposes.find((one) => one.code === typed.purposeCode);
  const withProduct: Typed = { ...typed, productCode: product?.code };
  const lookups = useQueries({
    queries: typed.rights.map((right) => ({ ...lookupQuery(right), enabled: !checkRight(right, Number(today.slice(0, 4))) })),
  });
  const facts = lookups.map((lookup) => lookup.data);
  const checks = checkApplication(withProduct, product, purpose, facts, today);
  const submission = useSubmission({
    name,
    typed: withProduct,
    purpose,
    version,
    onStored: (next) => setDraft((before) => ({ ...before, version: next })),
  });

  function change(by: Partial<Typed>) {
    setDraft((before) => ({ ...before, typed: { ...before.typed, ...by } }));
    submission.changed();
  }
  function chooseOther(take: boolean) {
    if (take && other) change(other);
    setDraft((before) => ({ ...before, other: undefined }));
  }
  const touch = (field: string) => setTouched((before) => new Set(before).add(field));
  /** An error is said when one leaves the field, or tries to go on; a warning at once. */
  const problemAt = (field: string): string | undefined => {
    const fromServer = submission.fieldErrors[field];
    if (fromServer) return fromServer;
    const check = checks[field];
    if (!check || (check.level === 'error' && !touched.has(field) && !submission.tried)) return undefined;
    return t(`intake.check.${check.code}`, check.values);
  };
  async function startOver() {
    const sure = await ask({
      title: t('intake.startOver'),
      content: t('intake.startOverLead'),
      okText: t('intake.startOver'),
      cancelText: t('shell.cancel'),
    });
    if (!sure) return;
    forgetApplicationDraft(name);
    forgetEnterprise();
    // what the server stores stays in the list of cases
    if (name !== 'new') return navigate({ to: '/applications/new', replace: true });
    setDraft({ typed: emptyApplication() });
    setTouched(new Set());
    submission.reset();
  }
  // a check that stops, or the server's refusal, leads to the first field that is wrong
  const wrong = Object.keys(submission.fieldErrors).length ? submission.fieldErrors : checks;
  const leadToWrong = useEffectEvent(() => focusField(Object.entries(wrong).flatMap(([field, check]) => (stops(check) ? [field] : []))));
  useEffect(() => {
    if (submission.stopped > 0) leadToWrong();
  }, [submission.stopped]);
  const section = { typed: withProduct, change, touch, problemAt, checks };
  return (
    <div className="page intake">
      <div className="page-head">
        <h1>{t('intake.title')}</h1>
        <span className="quiet">{t('intake.kept')}</span>
        <Button type="text" onClick={() => void startOver()}>
          {t('intake.startOver')}
        </Button>
      </div>
      {other && <OtherDraft onTake={() => chooseOther(true)} onDrop={() => chooseOther(false)} />}
      <div className="intake-body">
        <div className="stack">
          <EnterpriseSection {...section} />
          <RightsSection {...section} product={product} today={today} lookups={lookups} />
          <LoanSection {...section} product={product} products={products} purposes={purposes} facts={facts} today={today} />
          {purpose?.workingCapital && <FiguresSection {...section} />}
          <PrecheckSection submission={submission} ready={!stopped(checks)} />
        </div>
        <Summary typed={withProduct} checks={checks} facts={facts} today={today} precheck={submission.precheck} />
      </div>
    </div>
  );
}

const stops = (check: string | Check | undefined) => (typeof check === 'string' ? true : check?.level === 'error');

export interface SectionProps {
  typed: Typed;
  change: (by: Partial<Typed>) => void;
  touch: (field: string) => void;
  problemAt: (field: string) => string | undefined;
  checks: ReturnType<typeof checkApplication>;
}
