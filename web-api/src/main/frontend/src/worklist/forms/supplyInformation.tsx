import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseRight } from '../../api/types.ts';
import { formatInstant } from '../../format/dates.ts';
import { figuresOf, typedFigures } from '../../format/financials.ts';
import { showRightNumber } from '../../format/numbers.ts';
import { Card } from '../../ui/Card.tsx';
import { DayField, DecisionField, FurtherDocuments, TextField } from '../../ui/fields.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { useBankToday } from '../../ui/useBankToday.ts';
import { useStepName } from '../../ui/useStepName.ts';
import { FiguresFields } from './FiguresFields.tsx';
import { PaperFields, papersAtFirst, papersGiven } from './papers.tsx';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task, form }: FieldsProps<'supply-information'>) {
  const { t } = useTranslation();
  const step = useStepName();
  const { question, askedBy, askedAt, returnTo, lastDay, mayDeny, missing, needed, financialsNeeded, rights, documents } = task.context;
  const denied = Form.useWatch<string | undefined>('decision', form) === 'CANNOT_SUPPLY';
  return (
    <>
      <Card title={t('forms.supply.asked')}>
        <blockquote>{question}</blockquote>
        <p className="quiet">
          {askedBy?.name ?? t('terms.role.system')} · {formatInstant(askedAt)} · {t('forms.supply.goesBack', { step: step(returnTo) })}
        </p>
        <p>{t('forms.supply.lastDay', { day: lastDay })}</p>
        {missing.length > 0 && <ReasonList reasons={missing} tone="amber" />}
      </Card>
      {mayDeny && (
        <Card title={t('forms.conclusion')}>
          <DecisionField options={['SUPPLIED', 'CANNOT_SUPPLY'] as const} />
        </Card>
      )}
      {!denied && <PaperFields root="papers" needed={needed} documents={documents} applicationId={task.applicationId} />}
      <Card title={t('forms.supply.answer')}>
        <TextField name="answer" label={t(denied ? 'forms.supply.why' : 'forms.supply.text')} rows={4} max={4000} min={4} />
        {!denied && <FurtherDocuments label={t('forms.supply.documents')} documents={documents} applicationId={task.applicationId} />}
      </Card>
      {financialsNeeded && !denied && (
        <Card title={t('cases.financials.title')}>
          <FiguresFields />
        </Card>
      )}
      {!denied && (
        <Card title={t('forms.supply.use')}>
          <UseFields rights={rights} />
        </Card>
      )}
    </>
  );
}

/** Since when each right is in use: some kinds carry a loan only after years (2.6). */
function UseFields({ rights }: { rights: CaseRight[] }) {
  const { t } = useTranslation();
  const today = useBankToday();
  return (
    <div className="form-grid">
      {rights.map((right) => (
        <DayField
          key={right.id}
          name={['use', right.id]}
          label={t('forms.supply.usedSince', { right: showRightNumber(right.kind, right.number) })}
          required={false}
          max={today}
        />
      ))}
    </div>
  );
}

export const supplyInformation: FormSpec<'supply-information'> = {
  Fields,
  initial: ({ context }) => ({
    decision: context.mayDeny ? undefined : 'COMPLETED',
    documentIds: [],
    papers: papersAtFirst(context.needed),
    financials: typedFigures(context.financials),
    use: Object.fromEntries(context.rights.map((right) => [right.id, right.usedSince ?? undefined])),
  }),
  toBody: (values, { context }) => {
    if (values.decision === 'CANNOT_SUPPLY')
      return { decision: 'CANNOT_SUPPLY', answer: text(values.answer), documentIds: [], papers: [], financials: null, use: null };
    return {
      decision: 'SUPPLIED',
      answer: text(values.answer),
      documentIds: values.documentIds ?? [],
      papers: papersGiven(context.needed, values.papers),
      financials: context.financialsNeeded
        ? figuresOf(Object.fromEntries(Object.entries(values.financials ?? {}).map(([name, typed]) => [name, String(typed)])))
        : null,
      use: Object.entries((values.use ?? {}) as Record<string, string | undefined>)
        .filter((one): one is [string, string] => Boolean(one[1]))
        .map(([rightId, usedSince]) => ({ rightId, usedSince })),
    };
  },
  outcome: (values) => values.decision,
  grave: (values) => values.decision === 'CANNOT_SUPPLY',
};
