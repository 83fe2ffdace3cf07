import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilingView } from '../../cases/tabs/Rights.tsx';
import { formatInstant } from '../../format/dates.ts';
import { Card } from '../../ui/Card.tsx';
import { DecisionField, FurtherDocuments, TextField } from '../../ui/fields.tsx';
import { DueMark } from '../../ui/Marks.tsx';
import { PaperFields, papersAtFirst, papersGiven } from './papers.tsx';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function StatementFields({ task, form }: FieldsProps<'supply-statement'>) {
  const { t } = useTranslation();
  const { filing, needed, documents } = task.context;
  const abandoned = Form.useWatch<string | undefined>('decision', form) === 'ABANDON';
  return (
    <>
      <Card title={t('forms.statement.filing')}>
        <FilingView filing={filing} />
      </Card>
      <Card title={t('forms.conclusion')}>
        <DecisionField options={['SUPPLIED', 'ABANDON'] as const} />
        {abandoned && <TextField name="text" label={t('forms.statement.why')} rows={3} max={2000} min={4} />}
      </Card>
      {!abandoned && <PaperFields root="statements" needed={needed} documents={documents} applicationId={task.applicationId} />}
    </>
  );
}

export const supplyStatement: FormSpec<'supply-statement'> = {
  Fields: StatementFields,
  initial: (task) => ({ statements: papersAtFirst(task.context.needed) }),
  toBody: (values, task) => {
    const abandoned = values.decision === 'ABANDON';
    return {
      decision: values.decision,
      statements: abandoned ? [] : papersGiven(task.context.needed, values.statements),
      text: abandoned ? text(values.text) : null,
    };
  },
  outcome: (values) => values.decision,
  grave: (values) => values.decision === 'ABANDON',
};

function CorrectionFields({ task }: FieldsProps<'correct-filing'>) {
  const { t } = useTranslation();
  const { filing, notice, receivedAt, deadline, workingDaysLeft, ageing, documents } = task.context;
  return (
    <>
      <Card title={t('forms.correction.notice')} extra={<DueMark dueOn={deadline} workingDaysLeft={workingDaysLeft} ageing={ageing} />}>
        <blockquote>{notice}</blockquote>
        <p className="quiet">{formatInstant(receivedAt)}</p>
      </Card>
      <Card title={t('forms.statement.filing')}>
        <FilingView filing={{ ...filing, notice: null }} />
      </Card>
      <Card title={t('forms.conclusion')}>
        <DecisionField options={['RESUBMIT', 'ABANDON'] as const} />
        <TextField name="text" label={t('forms.correction.text')} rows={3} max={2000} min={4} />
        <FurtherDocuments label={t('forms.correction.documents')} documents={documents} applicationId={task.applicationId} />
      </Card>
    </>
  );
}

export const correctFiling: FormSpec<'correct-filing'> = {
  Fields: CorrectionFields,
  initial: () => ({ documentIds: [] }),
  toBody: (values) => ({ decision: values.decision, text: text(values.text), documentIds: values.documentIds ?? [] }),
  outcome: (values) => values.decision,
  grave: (values) => values.decision === 'ABANDON',
};
