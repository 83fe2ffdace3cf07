import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilingView } from '../../cases/tabs/Rights.tsx';
import { Card } from '../../ui/Card.tsx';
import { DayField, DecisionField, FurtherDocuments, TextField } from '../../ui/fields.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { useBankToday } from '../../ui/useBankToday.ts';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function InquiryFields({ task }: FieldsProps<'ask-registrar'>) {
  const { t } = useTranslation();
  const today = useBankToday();
  const { filing, answerDueOn, workingDaysLate, inquiry } = task.context;
  return (
    <>
      <Card
        title={t('forms.inquiry.late')}
        extra={(workingDaysLate ?? 0) > 0 && <Mark tone="seal">{t('terms.days.over', { count: workingDaysLate ?? 0 })}</Mark>}
      >
        {answerDueOn && <p>{t('forms.inquiry.dueOn', { day: answerDueOn })}</p>}
        {inquiry > 1 && <p className="quiet">{t('forms.inquiry.again', { count: inquiry - 1 })}</p>}
        <FilingView filing={filing} />
      </Card>
      <Card title={t('forms.inquiry.answer')}>
        <TextField name="text" label={t('forms.inquiry.text')} rows={4} max={2000} min={4} />
        <DayField name="expectedOn" label={t('forms.inquiry.expectedOn')} required={false} help={t('forms.inquiry.expectedHelp')} min={today} />
      </Card>
    </>
  );
}

export const askRegistrar: FormSpec<'ask-registrar'> = {
  Fields: InquiryFields,
  initial: () => ({}),
  toBody: (values) => ({ text: text(values.text), expectedOn: values.expectedOn || null }),
  outcome: () => 'COMPLETED',
};

function CancellationFields({ task, form }: FieldsProps<'settle-cancellation'>) {
  const { t } = useTranslation();
  const today = useBankToday();
  const { filing, refusal, documents } = task.context;
  const settled = Form.useWatch<string | undefined>('decision', form) === 'SETTLED';
  return (
    <>
      <Card title={t('forms.cancellation.refusal')}>
        {refusal && <blockquote>{refusal}</blockquote>}
        <div className="gap-top">
          <FilingView filing={filing} />
        </div>
      </Card>
      <Card title={t('forms.conclusion')}>
        <DecisionField options={['RETRY', 'SETTLED'] as const} />
        {settled && <DayField name="endedOn" label={t('forms.cancellation.endedOn')} max={today} />}
        <TextField name="text" label={t('forms.cancellation.text')} rows={3} max={2000} min={4} />
        <FurtherDocuments label={t('forms.cancellation.documents')} documents={documents} applicationId={task.applicationId} />
      </Card>
    </>
  );
}

export const settleCancellation: FormSpec<'settle-cancellation'> = {
  Fields: CancellationFields,
  initial: () => ({ documentIds: [] }),
  toBody: (values) => ({
    decision: values.decision,
    text: text(values.text),
    endedOn: values.decision === 'SETTLED' ? values.endedOn : null,
    documentIds: values.documentIds ?? [],
  }),
  outcome: (values) => values.decision,
  grave: (values) => values.decision === 'SETTLED',
};
