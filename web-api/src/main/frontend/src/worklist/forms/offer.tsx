import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../format/dates.ts';
import { parseMoney } from '../../format/money.ts';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { DayField, DocumentField, MoneyField, TextField } from '../../ui/fields.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { RightView } from '../../ui/RightView.tsx';
import { useBankToday } from '../../ui/useBankToday.ts';
import { OtherWay, otherWayOf } from './OtherWay.tsx';
import { SentBack } from './SentBack.tsx';
import { optional, text, type FieldsProps, type FormSpec } from './spec.ts';

function OfferFields({ task, form }: FieldsProps<'make-offer'>) {
  const { t } = useTranslation();
  const otherWay = Form.useWatch<boolean | undefined>('otherWay', form) ?? false;
  return (
    <>
      <SentBack sentBack={task.context.sentBack} />
      <Card title={t('forms.value.right')}>
        <RightView right={{ ...task.context.right, value: null, rate: null, limit: null }} />
      </Card>
      <OtherWay own="NEGOTIATED" alternative={task.context.alternative} taken={otherWay} />
      {!otherWay && (
        <Card title={t('forms.offer.title')}>
          <MoneyField name="amount" label={t('forms.offer.amount')} />
          <TextField name="basis" label={t('forms.offer.basis')} rows={4} max={4000} min={10} help={t('forms.offer.basisHelp')} />
        </Card>
      )}
    </>
  );
}

export const makeOffer: FormSpec<'make-offer'> = {
  Fields: OfferFields,
  initial: () => ({ otherWay: false }),
  toBody: (values) => ({ amount: parseMoney(values.amount ?? '') ?? '', basis: text(values.basis) }),
  otherWay: (values, task) => otherWayOf(values, task.context.alternative),
  outcome: (values) => (values.otherWay ? 'OTHER_WAY' : 'COMPLETED'),
};

function ReplyFields({ task }: FieldsProps<'record-reply'>) {
  const { t } = useTranslation();
  const today = useBankToday();
  const { offer, offeredAt, offeredBy, basis, documents } = task.context;
  return (
    <>
      <Card title={t('forms.reply.offer')}>
        <Facts>
          <Fact name={t('forms.offer.amount')}>
            <Amount value={offer} wan />
          </Fact>
          <Fact name={t('forms.reply.by')}>
            {offeredBy.name} · {formatInstant(offeredAt)}
          </Fact>
        </Facts>
        <blockquote>{basis}</blockquote>
      </Card>
      <Card title={t('forms.reply.title')}>
        <Form.Item name="reply" label={t('forms.reply.reply')} rules={[{ required: true, message: t('forms.field.choose') }]}>
          <Radio.Group
            className="decision-choice"
            optionType="button"
            options={(['AGREED', 'REJECTED'] as const).map((value) => ({ value, label: t(`terms.decision.${value}`) }))}
          />
        </Form.Item>
        <div className="form-grid">
          <DayField name="repliedOn" label={t('forms.reply.on')} max={today} />
          <TextField name="repliedBy" label={t('forms.reply.person')} max={60} />
        </div>
        <TextField name="note" label={t('forms.reply.note')} required={false} rows={2} max={1000} />
        <DocumentField
          name="documentId"
          label={t('forms.reply.document')}
          required={false}
          documents={documents}
          applicationId={task.applicationId}
          kind="STATEMENT"
        />
      </Card>
    </>
  );
}

export const recordReply: FormSpec<'record-reply'> = {
  Fields: ReplyFields,
  initial: () => ({}),
  toBody: (values) => ({
    reply: values.reply,
    repliedOn: values.repliedOn,
    repliedBy: text(values.repliedBy),
    note: optional(values.note),
    documentId: values.documentId ?? null,
  }),
  outcome: (values) => values.reply,
  grave: (values) => values.reply === 'REJECTED',
};
