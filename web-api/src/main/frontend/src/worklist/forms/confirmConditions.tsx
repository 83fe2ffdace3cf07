import { Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { optional, text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task, form }: FieldsProps<'confirm-conditions'>) {
  const { t } = useTranslation();
  const method = Form.useWatch<string | undefined>('paymentMethod', form);
  const { conditions, lastRefusal, loanNumber, approvedAmount, accountName } = task.context;
  return (
    <>
      {lastRefusal && (
        <div className="note seal" role="note">
          <strong>{t('forms.conditionsPage.refused')}</strong> {lastRefusal}
        </div>
      )}
      <Card title={t('forms.conditionsPage.title')}>
        <ol className="plain stack">
          {conditions.map((condition, i) => (
            <li key={condition.id} className="condition">
              <div className="row between">
                <span>
                  {condition.text} {condition.rule && <span className="rule-id">{condition.rule}</span>}
                </span>
                {condition.automatic ? (
                  <Mark tone={condition.met ? 'jade' : 'seal'}>{t(condition.met ? 'forms.conditionsPage.met' : 'forms.conditionsPage.notMet')}</Mark>
                ) : (
                  <Form.Item
                    name={['conditions', i, 'met']}
                    valuePropName="checked"
                    noStyle
                    rules={[
                      { validator: (_, met: boolean) => (met ? Promise.resolve() : Promise.reject(new Error(t('forms.conditionsPage.mustMeet')))) },
                    ]}
                  >
                    <Checkbox aria-label={`${condition.text}: ${t('forms.conditionsPage.met')}`}>{t('forms.conditionsPage.met')}</Checkbox>
                  </Form.Item>
                )}
              </div>
              {condition.explanation && <p className="quiet">{condition.explanation}</p>}
              {!condition.automatic && (
                <>
                  <Form.Item noStyle shouldUpdate>
                    {() =>
                      form.getFieldError(['conditions', i, 'met']).map((error) => (
                        <p key={error} className="field-error" role="alert">
                          {error}
                        </p>
                      ))
                    }
                  </Form.Item>
                  <Form.Item name={['conditions', i, 'note']} noStyle>
                    <Input size="small" maxLength={300} placeholder={t('forms.conditionsPage.note')} aria-label={t('forms.conditionsPage.note')} />
                  </Form.Item>
                </>
              )}
            </li>
          ))}
        </ol>
      </Card>
      <Card title={t('forms.conditionsPage.payment')}>
        <Facts>
          <Fact name={t('forms.conditionsPage.loan')}>
            <span className="mono">{loanNumber}</span>
          </Fact>
          <Fact name={t('forms.conditionsPage.amount')}>
            <Amount value={approvedAmount} wan />
          </Fact>
        </Facts>
        <Form.Item
          name="paymentMethod"
          label={t('forms.conditionsPage.method')}
          className="gap-top"
          rules={[{ required: true, message: t('forms.field.choose') }]}
        >
          <Radio.Group
            optionType="button"
            options={(['SELF', 'ENTRUSTED'] as const).map((value) => ({ value, label: t(`forms.conditionsPage.${value}`) }))}
          />
        </Form.Item>
        <div className="form-grid">
          <TextField
            name={['payee', 'name']}
            label={t('forms.conditionsPage.payee')}
            max={120}
            help={method === 'SELF' ? t('forms.conditionsPage.mustBe', { name: accountName }) : undefined}
          />
          <Form.Item
            name={['payee', 'account']}
            label={t('forms.conditionsPage.account')}
            validateTrigger="onBlur"
            rules={[
              { required: true, message: t('forms.field.required') },
              { pattern: /^[\d\s]{8,40}$/, message: t('forms.conditionsPage.accountDigits') },
            ]}
          >
            <Input inputMode="numeric" autoComplete="off" maxLength={40} />
          </Form.Item>
          <TextField name={['payee', 'bank']} label={t('forms.conditionsPage.bank')} max={120} />
        </div>
      </Card>
    </>
  );
}

export const confirmConditions: FormSpec<'confirm-conditions'> = {
  Fields,
  initial: (task) => ({
    conditions: task.context.conditions.map((condition) => ({ met: condition.met })),
    paymentMethod: 'SELF',
    payee: { name: task.context.accountName },
  }),
  toBody: (values, task) => ({
    conditions: task.context.conditions.map((condition, i) => ({
      id: condition.id,
      met: condition.automatic ? condition.met : values.conditions?.[i]?.met === true,
      note: optional(values.conditions?.[i]?.note),
      documentId: null,
    })),
    payee: { name: text(values.payee?.name), account: text(values.payee?.account).replace(/\s/g, ''), bank: text(values.payee?.bank) },
    paymentMethod: values.paymentMethod,
  }),
  outcome: () => 'COMPLETED',
  grave: () => true,
};
