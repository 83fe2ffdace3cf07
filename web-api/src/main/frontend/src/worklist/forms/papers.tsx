import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseDocument, GivenPaper, NeededPaper, Uuid } from '../../api/types.ts';
import { Card } from '../../ui/Card.tsx';
import { DayField, DocumentField } from '../../ui/fields.tsx';
import { useBankToday } from '../../ui/useBankToday.ts';
import type { Values } from './spec.ts';

interface Props {
  /** the field of the body in which they are sent */
  root: 'papers' | 'statements';
  needed: NeededPaper[];
  documents: CaseDocument[];
  applicationId: Uuid;
}

/** What is missing, from whom, and the paper itself. Of several some may come now, the others are asked for again. */
export function PaperFields({ root, needed, documents, applicationId }: Props) {
  const { t } = useTranslation();
  const several = needed.filter((one) => one.paper).length > 1;
  return needed.map((one, i) => (
    <Card key={`${one.rightId} ${one.ground} ${one.givenBy ?? ''}`} title={t('forms.papers.title', { ground: one.ground })}>
      <p>{one.text}</p>
      <p className="quiet">{one.title}</p>
      {one.paper && (
        <PaperField
          at={[root, i]}
          need={one}
          required={root === 'statements' && !several}
          several={several}
          documents={documents}
          applicationId={applicationId}
        />
      )}
    </Card>
  ));
}

interface FieldProps {
  at: [string, number];
  need: NeededPaper;
  required: boolean;
  several: boolean;
  documents: CaseDocument[];
  applicationId: Uuid;
}

function PaperField({ at, need, required, several, documents, applicationId }: FieldProps) {
  const { t } = useTranslation();
  const today = useBankToday();
  const form = Form.useFormInstance();
  const chosen = Boolean(Form.useWatch([...at, 'documentId'], form));
  return (
    <div className="gap-top">
      {need.paper && need.instead && (
        <Form.Item name={[...at, 'paper']} label={t('forms.papers.which')}>
          <Radio.Group options={[need.paper, need.instead].map((value) => ({ value, label: t(`terms.paper.${value}`) }))} />
        </Form.Item>
      )}
      <DocumentField
        name={[...at, 'documentId']}
        label={t('forms.papers.document', { giver: need.givenBy })}
        required={required}
        help={several ? t('forms.papers.several') : undefined}
        documents={documents}
        applicationId={applicationId}
        kind="STATEMENT"
      />
      <DayField name={[...at, 'signedOn']} label={t('forms.papers.signedOn')} required={required || chosen} max={today} />
    </div>
  );
}

export const papersAtFirst = (needed: NeededPaper[]): Values[] => needed.map((one) => (one.paper ? { paper: one.paper } : {}));

/** Those that are there. */
export function papersGiven(needed: NeededPaper[], typed: Values[] | undefined): GivenPaper[] {
  return needed.flatMap((one, i) => {
    const given = typed?.[i];
    if (!one.paper || !one.givenBy || !given?.documentId) return [];
    return [
      {
        rightId: one.rightId,
        paper: given.paper ?? one.paper,
        givenBy: one.givenBy,
        documentId: given.documentId,
        signedOn: given.signedOn,
      },
    ];
  });
}
