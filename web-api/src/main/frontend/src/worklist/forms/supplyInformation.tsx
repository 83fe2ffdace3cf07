import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../format/dates.ts';
import { Card } from '../../ui/Card.tsx';
import { DecisionField, DocumentField, TextField } from '../../ui/fields.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { useStepName } from '../../ui/useStepName.ts';
import { PaperFields, papersAtFirst, papersGiven } from './papers.tsx';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task, form }: FieldsProps<'supply-information'>) {
  const { t } = useTranslation();
  const step = useStepName();
  const { question, askedBy, askedAt, returnTo, lastDay, mayDeny, missing, needed, documents } = task.context;
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
        {!denied && (
          <DocumentField
            name="documentIds"
            label={t('forms.supply.documents')}
            required={false}
            documents={documents}
            applicationId={task.applicationId}
            kind="OTHER"
            multiple
          />
        )}
      </Card>
    </>
  );
}

export const supplyInformation: FormSpec<'supply-information'> = {
  Fields,
  initial: (task) => ({
    decision: task.context.mayDeny ? undefined : 'COMPLETED',
    documentIds: [],
    papers: papersAtFirst(task.context.needed),
  }),
  toBody: (values, task) => {
    const denied = values.decision === 'CANNOT_SUPPLY';
    return {
      decision: denied ? 'CANNOT_SUPPLY' : 'SUPPLIED',
      answer: text(values.answer),
      documentIds: denied ? [] : (values.documentIds ?? []),
      papers: denied ? [] : papersGiven(task.context.needed, values.papers),
    };
  },
  outcome: (values) => values.decision,
  grave: (values) => values.decision === 'CANNOT_SUPPLY',
};
