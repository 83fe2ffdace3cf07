import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatMoney, parseMoney } from '../../format/money.ts';
import { Card } from '../../ui/Card.tsx';
import { DecisionField, MoneyField, TextField } from '../../ui/fields.tsx';
import { LimitView } from '../../ui/LimitView.tsx';
import { ConditionsField } from './ConditionsField.tsx';
import { OtherGroundFields, groundsAnswered, groundsAtFirst } from './otherGrounds.tsx';
import { ReasonsField } from './ReasonsField.tsx';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task, form }: FieldsProps<'review-credit'>) {
  const { t } = useTranslation();
  const decision = Form.useWatch<string | undefined>('decision', form);
  const { maxLoan, rights, refusalReasons } = task.context;
  const { limit } = task.sheet;
  return (
    <>
      <Card title={t('forms.review.max')}>
        {limit && <LimitView limit={limit} />}
        {!maxLoan && <p className="note amber gap-top">{t('forms.review.noMax')}</p>}
      </Card>
      <OtherGroundFields rights={rights} form={form} decision={decision} />
      <Card title={t('forms.conclusion')}>
        <DecisionField options={['RECOMMEND', 'REJECT', 'RETURN'] as const} />
        {decision === 'RECOMMEND' && (
          <>
            <MoneyField
              name="recommendedAmount"
              label={t('forms.review.amount')}
              {...(maxLoan ? { max: maxLoan, maxText: t('forms.review.overMax', { max: formatMoney(maxLoan) }) } : {})}
            />
            <ConditionsField />
          </>
        )}
        {decision === 'REJECT' && <ReasonsField reasons={refusalReasons} />}
        <TextField name="opinion" label={t('forms.opinion')} rows={4} max={4000} min={10} />
        {decision === 'RETURN' && <TextField name="question" label={t('forms.question')} rows={3} max={2000} help={t('forms.questionHelp')} />}
      </Card>
    </>
  );
}

export const reviewCredit: FormSpec<'review-credit'> = {
  Fields,
  initial: (task) => ({
    recommendedAmount: formatMoney(task.sheet.amount),
    conditions: task.sheet.conditions,
    otherGrounds: groundsAtFirst(task.context.rights),
    reasons: [],
  }),
  toBody: (values, task, factsDigest) => ({
    decision: values.decision,
    factsDigest,
    recommendedAmount: values.decision === 'RECOMMEND' ? (parseMoney(values.recommendedAmount ?? '') ?? null) : null,
    conditions: values.decision === 'RECOMMEND' ? (values.conditions ?? []).map(text) : [],
    reasons: values.decision === 'REJECT' ? (values.reasons ?? []) : [],
    otherGrounds: groundsAnswered(task.context.rights, values.otherGrounds),
    opinion: text(values.opinion),
    question: values.decision === 'RETURN' ? text(values.question) : null,
  }),
  outcome: (values) => values.decision,
};
