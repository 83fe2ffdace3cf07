import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { DecisionField, TextField } from '../../ui/fields.tsx';
import { RightView } from '../../ui/RightView.tsx';
import { ValuationView } from '../../ui/ValuationView.tsx';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task }: FieldsProps<'confirm-value'>) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('forms.value.proposed')}>
        <ValuationView valuation={task.context.valuation} />
      </Card>
      <Card title={t('forms.value.right')}>
        <RightView right={{ ...task.context.right, value: null, rate: null, limit: null }} />
      </Card>
      <Card title={t('forms.conclusion')}>
        <DecisionField options={['CONFIRMED', 'SENT_BACK'] as const} />
        <TextField name="opinion" label={t('forms.opinion')} rows={4} max={4000} min={4} />
      </Card>
    </>
  );
}

export const confirmValue: FormSpec<'confirm-value'> = {
  Fields,
  initial: () => ({}),
  toBody: (values) => ({ decision: values.decision, opinion: text(values.opinion) }),
  outcome: (values) => values.decision,
};
