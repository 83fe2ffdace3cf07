import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseMoney } from '../../format/money.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { DayField, DocumentField, MoneyField, TextField } from '../../ui/fields.tsx';
import { SampleMark } from '../../ui/Marks.tsx';
import { RightView } from '../../ui/RightView.tsx';
import { useBankToday } from '../../ui/useBankToday.ts';
import { SentBack } from './SentBack.tsx';
import { optional, text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task, form }: FieldsProps<'enter-report'>) {
  const { t } = useTranslation();
  const today = useBankToday();
  const methods = Form.useWatch<string[] | undefined>('methods', form) ?? [];
  const purpose = Form.useWatch<string | undefined>('purpose', form);
  const { firms, documents, right, sentBack } = task.context;
  return (
    <>
      <SentBack sentBack={sentBack} />
      <Card title={t('forms.value.right')}>
        <RightView right={{ ...right, value: null, rate: null, limit: null }} />
      </Card>
      <Card title={t('forms.report.title')}>
        <Form.Item
          name="firmId"
          label={t('forms.report.firm')}
          rules={[{ required: true, message: t('forms.field.choose') }]}
          extra={t('forms.report.firmHelp')}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={firms.map((firm) => ({ value: firm.id, label: `${firm.name} · ${firm.licenceNo}` }))}
            notFoundContent={t('forms.report.noFirm')}
          />
        </Form.Item>
        {firms.some((firm) => firm.sample) && <SampleMark sample />}
        <div className="form-grid">
          <TextField name="reportNo" label={t('forms.report.number')} max={60} />
          <DayField name="baseDate" label={t('forms.report.base')} max={today} />
          <DayField name="validUntil" label={t('forms.report.validUntil')} min={today} />
        </div>
        <div className="form-grid">
          <Form.Item
            name="purpose"
            label={t('forms.report.purpose')}
            rules={[{ required: true, message: t('forms.field.choose') }]}
            extra={purpose === 'OTHER' ? t('forms.report.purposeWrong') : undefined}
          >
            <Select options={(['PLEDGE_LOAN', 'OTHER'] as const).map((value) => ({ value, label: t(`forms.report.${value}`) }))} />
          </Form.Item>
          <Form.Item name="valueType" label={t('forms.report.valueType')} rules={[{ required: true, message: t('forms.field.choose') }]}>
            <Select options={(['MARKET', 'PLEDGE', 'OTHER'] as const).map((value) => ({ value, label: t(`forms.report.type${value}`) }))} />
          </Form.Item>
          <MoneyField name="value" label={t('forms.report.value')} />
        </div>
        <Form.Item
          name="methods"
          label={t('forms.report.methods')}
          rules={[{ required: true, type: 'array', min: 1, message: t('forms.field.choose') }]}
        >
          <Checkboxes
            label={t('forms.report.methods')}
            options={['INCOME', 'MARKET', 'COST'].map((value) => ({ value, label: t(`forms.report.${value}`) }))}
          />
        </Form.Item>
        {methods.length === 1 && <TextField name="singleMethodReason" label={t('forms.report.single')} max={500} help="VAL-13" />}
        <Form.List name="signers">
          {(fields, { add, remove }) => (
            <Form.Item label={t('forms.report.signers')} extra={t('forms.report.signersHelp')} required>
              <div className="stack tight">
                {fields.map((field) => (
                  <div key={field.key} className="row">
                    <Form.Item name={[field.name, 'name']} noStyle rules={[{ required: true, whitespace: true, message: t('forms.field.required') }]}>
                      <Input maxLength={40} placeholder={t('forms.report.signerName')} aria-label={t('forms.report.signerName')} />
                    </Form.Item>
                    <Form.Item
                      name={[field.name, 'qualificationNo']}
                      noStyle
                      rules={[{ required: true, whitespace: true, message: t('forms.field.required') }]}
                    >
                      <Input maxLength={40} placeholder={t('forms.report.signerNo')} aria-label={t('forms.report.signerNo')} />
                    </Form.Item>
                    <Button
                      type="text"
                      icon={<DeleteOutlined aria-hidden />}
                      disabled={fields.length <= 2}
                      aria-label={t('forms.report.removeSigner', { number: field.name + 1 })}
                      onClick={() => remove(field.name)}
                    />
                  </div>
                ))}
                <Button size="small" icon={<PlusOutlined aria-hidden />} className="start" onClick={() => add({})}>
                  {t('forms.report.addSigner')}
                </Button>
              </div>
            </Form.Item>
          )}
        </Form.List>
        <Form.Item
          name="noInterestDeclared"
          valuePropName="checked"
          rules={[
            { validator: (_, checked: boolean) => (checked ? Promise.resolve() : Promise.reject(new Error(t('forms.report.interestNeeded')))) },
          ]}
        >
          <Checkbox>{t('forms.report.noInterest')}</Checkbox>
        </Form.Item>
        <DocumentField
          name="documentId"
          label={t('forms.report.document')}
          documents={documents}
          applicationId={task.applicationId}
          kind="APPRAISAL_REPORT"
        />
      </Card>
    </>
  );
}

export const enterReport: FormSpec<'enter-report'> = {
  Fields,
  initial: () => ({ signers: [{}, {}], methods: [], purpose: 'PLEDGE_LOAN', valueType: 'MARKET' }),
  toBody: (values) => ({
    firmId: values.firmId,
    reportNo: text(values.reportNo),
    baseDate: values.baseDate,
    validUntil: values.validUntil,
    purpose: values.purpose,
    valueType: values.valueType,
    methods: values.methods ?? [],
    singleMethodReason: values.methods?.length === 1 ? optional(values.singleMethodReason) : null,
    signers: (values.signers ?? []).map((signer: { name?: string; qualificationNo?: string }) => ({
      name: text(signer.name),
      qualificationNo: text(signer.qualificationNo),
    })),
    noInterestDeclared: values.noInterestDeclared === true,
    value: parseMoney(values.value ?? '') ?? '',
    documentId: values.documentId,
  }),
  outcome: () => 'COMPLETED',
};
