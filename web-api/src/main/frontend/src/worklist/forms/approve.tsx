import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatMoney, parseMoney } from '../../format/money.ts';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { DecisionField, MoneyField, TextField } from '../../ui/fields.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { SampleMark } from '../../ui/Marks.tsx';
import { ConditionsField } from './ConditionsField.tsx';
import { ReasonsField } from './ReasonsField.tsx';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task, form }: FieldsProps<'approve'>) {
  const { t } = useTranslation();
  const decision = Form.useWatch<string | undefined>('decision', form);
  const { authority, quotaFree, recommendedAmount, refusalReasons } = task.context;
  return (
    <>
      <Card title={t('forms.approve.authority')}>
        <Facts>
          <Fact name={t('forms.approve.actAs')}>{authority.name}</Fact>
          <Fact name={t('forms.approve.limit')}>
            <Amount value={authority.limit} wan /> <SampleMark sample={authority.sample} source={authority.source} />
          </Fact>
          <Fact name={t('forms.approve.quotaFree')}>
            <Amount value={quotaFree} wan />
          </Fact>
          <Fact name={t('forms.approve.recommended')}>
            <Amount value={recommendedAmount} wan />
          </Fact>
        </Facts>
      </Card>
      <Card title={t('forms.conclusion')}>
        <DecisionField options={['APPROVE', 'REFUSE', 'RETURN'] as const} />
        {decision === 'APPROVE' && (
          <>
            <MoneyField name="approvedAmount" label={t('forms.approve.amount')} max={authority.limit} maxText={t('forms.approve.overLimit')} />
            <ConditionsField suggested={task.context.conditions} />
          </>
        )}
        {decision === 'REFUSE' && <ReasonsField reasons={refusalReasons} />}
        <TextField name="opinion" label={t('forms.opinion')} rows={4} max={4000} min={4} />
        {decision === 'RETURN' && <TextField name="question" label={t('forms.question')} rows={3} max={2000} help={t('forms.questionHelp')} />}
      </Card>
    </>
  );
}

export const approve: FormSpec<'approve'> = {
  Fields,
  initial: (task) => ({
    approvedAmount: formatMoney(task.context.recommendedAmount ?? task.sheet.amount),
    conditions: task.context.conditions,
    reasons: [],
  }),
  toBody: (values, _task, factsDigest) => ({
    decision: values.decision,
    factsDigest,
    approvedAmount: values.decision === 'APPROVE' ? (parseMoney(values.approvedAmount ?? '') ?? null) : null,
    conditions: values.decision === 'APPROVE' ? (values.conditions ?? []).map(text) : [],
    reasons: values.decision === 'REFUSE' ? (values.reasons ?? []) : [],
    opinion: text(values.opinion),
    question: values.decision === 'RETURN' ? text(values.question) : null,
  }),
  outcome: (values) => values.decision,
  grave: (values) => values.decision !== 'RETURN',
};
