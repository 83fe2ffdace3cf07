import { Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ConditionToConfirm, ConfirmConditions } from '../../api/types.ts';
import { compareMoney, formatMoney } from '../../format/money.ts';
import { checkCreditCode, normaliseCreditCode } from '../../format/numbers.ts';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { optional, text, type FieldsProps, type FormSpec, type TaskOf } from './spec.ts';

type Method = ConfirmConditions['paymentMethod'];

const tooMuchForSelf = ({ context }: TaskOf<'confirm-conditions'>) => compareMoney(context.amount, context.mostToBorrower) > 0;

function Fields({ task, form }: FieldsProps<'confirm-conditions'>) {
  const { t } = useTranslation();
  const { conditions, lastRefusal } = task.context;
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
            <li key={condition.position} className="condition">
              <div className="row between">
                <span>
                  {condition.text} {condition.rule && <span className="rule-id">{condition.rule}</span>}
                </span>
                {condition.automatic ? (
                  <Mark tone={condition.met ? 'jade' : 'seal'}>{t(condition.met ? 'forms.conditionsPage.met' : 'forms.conditionsPage.notMet')}</Mark>
                ) : (
                  <Seen condition={condition} at={i} />
                )}
              </div>
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
                    <Input size="small" maxLength={2000} placeholder={t('forms.conditionsPage.note')} aria-label={t('forms.conditionsPage.note')} />
                  </Form.Item>
                </>
              )}
            </li>
          ))}
        </ol>
      </Card>
      <Payment task={task} form={form} />
    </>
  );
}

/** The tick of a condition that only a person can see. */
function Seen({ condition, at }: { condition: ConditionToConfirm; at: number }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={['conditions', at, 'met']}
      valuePropName="checked"
      noStyle
      rules={[{ validator: (_, met: boolean) => (met ? Promise.resolve() : Promise.reject(new Error(t('forms.conditionsPage.mustMeet')))) }]}
    >
      <Checkbox aria-label={`${condition.text}: ${t('forms.conditionsPage.met')}`}>{t('forms.conditionsPage.met')}</Checkbox>
    </Form.Item>
  );
}

function Payment({ task, form }: FieldsProps<'confirm-conditions'>) {
  const { t } = useTranslation();
  const { loanNumber, amount, borrower, borrowerCode, mostToBorrower } = task.context;
  const entrusted = Form.useWatch<Method | undefined>('paymentMethod', form) === 'ENTRUSTED';
  return (
    <Card title={t('forms.conditionsPage.payment')}>
      <Facts>
        {loanNumber && (
          <Fact name={t('forms.conditionsPage.loan')}>
            <span className="mono">{loanNumber}</span>
          </Fact>
        )}
        <Fact name={t('forms.conditionsPage.amount')}>
          <Amount value={amount} wan />
        </Fact>
      </Facts>
      <Form.Item
        name="paymentMethod"
        label={t('forms.conditionsPage.method')}
        className="gap-top"
        extra={t('forms.conditionsPage.mostToBorrower', { amount: formatMoney(mostToBorrower) })}
        rules={[{ required: true, message: t('forms.field.choose') }]}
      >
        <Radio.Group
          optionType="button"
          options={(['SELF', 'ENTRUSTED'] as const).map((value) => ({
            value,
            label: t(`forms.conditionsPage.${value}`),
            disabled: value === 'SELF' && tooMuchForSelf(task),
          }))}
        />
      </Form.Item>
      {entrusted ? (
        <div className="form-grid">
          <TextField name={['payee', 'name']} label={t('forms.conditionsPage.payee')} help={t('forms.conditionsPage.supplier')} />
          <CreditCodeField borrowerCode={borrowerCode} />
        </div>
      ) : (
        <Facts>
          <Fact name={t('forms.conditionsPage.payee')}>
            {borrower} <span className="mono quiet">{borrowerCode}</span>
          </Fact>
        </Facts>
      )}
      <Form.Item
        name={['payee', 'account']}
        label={t('forms.conditionsPage.account')}
        className="gap-top"
        extra={t('forms.conditionsPage.firstAccount')}
        validateTrigger="onBlur"
        rules={[{ pattern: /^\s*(\d\s*){8,40}$/, message: t('forms.conditionsPage.accountDigits') }]}
      >
        <Input inputMode="numeric" autoComplete="off" maxLength={50} />
      </Form.Item>
    </Card>
  );
}

function CreditCodeField({ borrowerCode }: { borrowerCode: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={['payee', 'socialCreditCode']}
      label={t('cases.overview.creditCode')}
      required
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_, typed: string = '') => {
            const result = checkCreditCode(typed);
            if (result === 'EMPTY') return Promise.reject(new Error(t('forms.field.required')));
            if (result !== 'OK' && result !== 'CHECK_DIGIT') return Promise.reject(new Error(t('forms.conditionsPage.codeWrong')));
            if (normaliseCreditCode(typed) === borrowerCode) return Promise.reject(new Error(t('forms.conditionsPage.notBorrower')));
            return Promise.resolve();
          },
        },
        {
          warningOnly: true,
          validator: (_, typed: string = '') =>
            checkCreditCode(typed) === 'CHECK_DIGIT' ? Promise.reject(new Error(t('intake.enterprise.code.CHECK_DIGIT'))) : Promise.resolve(),
        },
      ]}
    >
      <Input className="mono" maxLength={30} autoComplete="off" />
    </Form.Item>
  );
}

export const confirmConditions: FormSpec<'confirm-conditions'> = {
  Fields,
  initial: (task) => ({
    conditions: task.context.conditions.map((condition) => ({ met: condition.met })),
    paymentMethod: tooMuchForSelf(task) ? 'ENTRUSTED' : 'SELF',
  }),
  toBody: (values, task) => ({
    conditions: task.context.conditions.flatMap((condition, i) =>
      condition.automatic
        ? []
        : [{ position: condition.position, met: values.conditions?.[i]?.met === true, note: optional(values.conditions?.[i]?.note) }],
    ),
    payee: payee(values.payee, values.paymentMethod, task.context.borrower),
    paymentMethod: values.paymentMethod,
  }),
  outcome: () => 'COMPLETED',
  grave: () => true,
};

function payee(typed: Record<string, unknown> | undefined, method: Method, borrower: string): ConfirmConditions['payee'] {
  const account = optional(text(typed?.['account']).replace(/\s/g, ''));
  return method === 'SELF'
    ? { name: borrower, account }
    : { name: text(typed?.['name']), socialCreditCode: normaliseCreditCode(text(typed?.['socialCreditCode'])), account };
}
