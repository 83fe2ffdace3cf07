import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../format/dates.ts';
import { Card } from '../../ui/Card.tsx';
import { DocumentField, TextField } from '../../ui/fields.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { useStepName } from '../../ui/useStepName.ts';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task }: FieldsProps<'supply-information'>) {
  const { t } = useTranslation();
  const step = useStepName();
  const { question, askedBy, askedAt, returnTo, missing, documents } = task.context;
  return (
    <>
      <Card title={t('forms.supply.asked')}>
        <blockquote>{question}</blockquote>
        <p className="quiet">
          {askedBy?.name ?? t('terms.role.system')} · {formatInstant(askedAt)} · {t('forms.supply.goesBack', { step: step(returnTo) })}
        </p>
        {missing.length > 0 && <ReasonList reasons={missing} tone="amber" />}
      </Card>
      <Card title={t('forms.supply.answer')}>
        <TextField name="answer" label={t('forms.supply.text')} rows={4} max={4000} min={4} />
        <DocumentField
          name="documentIds"
          label={t('forms.supply.documents')}
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

export const supplyInformation: FormSpec<'supply-information'> = {
  Fields,
  initial: () => ({ documentIds: [] }),
  toBody: (values) => ({ answer: text(values.answer), documentIds: values.documentIds ?? [] }),
  outcome: () => 'COMPLETED',
};
