import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { registerEnterprise } from '../api/commands.ts';
import { ApiError, formErrors } from '../api/problem.ts';
import { enterpriseQuery } from '../api/queries.ts';
import type { Enterprise } from '../api/types.ts';
import { useKept } from '../api/useKept.ts';
import { checkCreditCode, normaliseCreditCode } from '../format/numbers.ts';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { PROFILE_FIELDS, profileOrNone, type TypedProfile } from './profile.ts';

const ProfileFields = lazy(() => import('./ProfileFields.tsx'));

interface Fields {
  name: string;
  socialCreditCode: string;
  overrideReason?: string;
  profile?: TypedProfile;
}

/** Under what name the form is kept while it is filled in. */
export const NEW_ENTERPRISE = 'enterprise:new';

/** A borrower the bank does not know yet. A wrong check digit is a warning that a reason overrides: early pilot codes are valid and fail it (ALG-02). */
export function RegisterEnterprise({ start, onDone }: { start: string; onDone: (enterprise: Enterprise) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useSayProblem();
  const [form] = Form.useForm<Fields>();
  const [typed, keepTyped] = useKept<Partial<Fields> & { id: string }>(NEW_ENTERPRISE, { id: crypto.randomUUID() });
  const { id, ...before } = typed;
  const startsAsCode = /^[0-9A-Za-z\s-]{8,}$/.test(start);
  const check = checkCreditCode(Form.useWatch('socialCreditCode', form) ?? (startsAsCode ? start : ''));
  const register = useCommand({
    mutationFn: (typed: Fields) =>
      registerEnterprise({
        id,
        name: typed.name.trim(),
        socialCreditCode: normaliseCreditCode(typed.socialCreditCode),
        overrideReason: check === 'CHECK_DIGIT' ? (typed.overrideReason?.trim() ?? null) : null,
        profile: profileOrNone(typed.profile),
      }),
    onSuccess: (enterprise) => {
      client.setQueryData(enterpriseQuery(enterprise.id).queryKey, enterprise);
      void client.invalidateQueries({ queryKey: ['enterprises'] });
      onDone(enterprise);
    },
    onError: (error) => {
      if (error instanceof ApiError)
        form.setFields(
          formErrors(error.problem.errors, [['name'], ['socialCreditCode'], ['overrideReason'], ...PROFILE_FIELDS.map((field) => ['profile', field])])
            .fields as never,
        );
    },
  });
  return (
    <div className="register">
      <h3>{t('intake.enterprise.unknown')}</h3>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        validateTrigger={['onChange', 'onBlur']}
        initialValues={{ ...(startsAsCode ? { socialCreditCode: normaliseCreditCode(start) } : { name: start.trim() }), ...before }}
        onValuesChange={(_, all) => keepTyped({ id, ...all })}
        onFinish={(all) => register.mutate(all)}
        disabled={register.isPending}
      >
        <div className="form-grid">
          <Form.Item name="name" label={t('cases.overview.name')} rules={[{ required: true, whitespace: true, message: t('forms.field.required') }]}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item
            name="socialCreditCode"
            required
            label={t('cases.overview.creditCode')}
            validateTrigger="onBlur"
            extra={
              check === 'OK'
                ? t('intake.enterprise.code.OK')
                : check === 'SHORT'
                  ? t('intake.enterprise.code.SHORT', { count: normaliseCreditCode(form.getFieldValue('socialCreditCode') ?? '').length })
                  : undefined
            }
            rules={[
              {
                validator: (_, code: string = '') => {
                  const result = checkCreditCode(code);
                  return result === 'OK' || result === 'CHECK_DIGIT'
                    ? Promise.resolve()
                    : Promise.reject(
                        new Error(
                          result === 'EMPTY'
                            ? t('forms.field.required')
                            : t(`intake.enterprise.code.${result}`, { count: normaliseCreditCode(code).length }),
                        ),
                      );
                },
              },
            ]}
          >
            <Input className="mono" maxLength={24} autoComplete="off" />
          </Form.Item>
        </div>
        {check === 'CHECK_DIGIT' && (
          <>
            <div className="note amber" role="alert">
              {t('intake.enterprise.code.CHECK_DIGIT')}
            </div>
            <Form.Item
              name="overrideReason"
              label={t('intake.enterprise.override')}
              rules={[{ required: true, whitespace: true, min: 4, message: t('intake.enterprise.overrideNeeded') }]}
            >
              <Input maxLength={300} />
            </Form.Item>
          </>
        )}
        <details className="gap-top" open={typed.profile !== undefined}>
          <summary>{t('intake.profile.optional')}</summary>
          <Suspense>
            <ProfileFields at={['profile']} />
          </Suspense>
        </details>
        {register.error && (
          <div className="note seal" role="alert">
            {say(register.error)}
          </div>
        )}
        <Button htmlType="submit" type="primary" loading={register.isPending}>
          {t('intake.enterprise.register')}
        </Button>
      </Form>
    </div>
  );
}
