import { useTranslation } from 'react-i18next';
import { FilingView } from '../../cases/tabs/Rights.tsx';
import { formatInstant } from '../../format/dates.ts';
import { Card } from '../../ui/Card.tsx';
import { DayField, DecisionField, DocumentField, TextField } from '../../ui/fields.tsx';
import { DueMark } from '../../ui/Marks.tsx';
import { useBankToday } from '../../ui/useBankToday.ts';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function StatementFields({ task }: FieldsProps<'supply-statement'>) {
  const { t } = useTranslation();
  const today = useBankToday();
  const { filing, needed, documents } = task.context;
  return (
    <>
      <Card title={t('forms.statement.filing')}>
        <FilingView filing={filing} />
      </Card>
      {needed.map((one, i) => (
        <Card key={one.rightId + one.ground} title={t('forms.statement.title', { ground: one.ground })}>
          <p>{one.text}</p>
          <p className="quiet">{one.title}</p>
          <div className="gap-top">
            <DocumentField
              name={['statements', i, 'documentId']}
              label={t('forms.statement.document')}
              documents={documents}
              applicationId={task.applicationId}
              kind="STATEMENT"
            />
            <DayField name={['statements', i, 'signedOn']} label={t('forms.statement.signedOn')} max={today} />
          </div>
        </Card>
      ))}
    </>
  );
}

export const supplyStatement: FormSpec<'supply-statement'> = {
  Fields: StatementFields,
  initial: (task) => ({ statements: task.context.needed.map(() => ({})) }),
  toBody: (values, task) => ({
    statements: task.context.needed.map((one, i) => ({
      rightId: one.rightId,
      ground: one.ground,
      documentId: values.statements?.[i]?.documentId,
      signedOn: values.statements?.[i]?.signedOn,
    })),
  }),
  outcome: () => 'COMPLETED',
};

function CorrectionFields({ task }: FieldsProps<'correct-filing'>) {
  const { t } = useTranslation();
  const { filing, notice, receivedAt, deadline, workingDaysLeft, documents } = task.context;
  const left = workingDaysLeft ?? 9;
  return (
    <>
      <Card
        title={t('forms.correction.notice')}
        extra={<DueMark dueOn={deadline} workingDaysLeft={workingDaysLeft} ageing={left < 0 ? 'OVERDUE' : left < 3 ? 'DUE_SOON' : 'ON_TIME'} />}
      >
        <blockquote>{notice}</blockquote>
        <p className="quiet">{formatInstant(receivedAt)}</p>
      </Card>
      <Card title={t('forms.statement.filing')}>
        <FilingView filing={{ ...filing, notice: null }} />
      </Card>
      <Card title={t('forms.conclusion')}>
        <DecisionField options={['RESUBMIT', 'ABANDON'] as const} />
        <TextField name="text" label={t('forms.correction.text')} rows={3} max={2000} min={4} />
        <DocumentField
          name="documentIds"
          label={t('forms.correction.documents')}
          required={false}
          documents={documents}
          applicationId={task.applicationId}
          kind="OTHER"
          multiple
        />
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
