import { useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { factTermsQuery } from '../api/queries.ts';
import type { TagKind } from '../api/types.ts';
import { DayField, MoneyField, TextField } from '../ui/fields.tsx';
import { useBankToday } from '../ui/useBankToday.ts';
import { hasFigures, type TypedProfile } from './profile.ts';

interface Props {
  /** where the facts stand in the form */
  at?: string[];
  /** nothing outside an open dialog can be seen or clicked, so the lists hang inside */
  inDialog?: boolean;
}

/** What a firm is like, typed once for it; figures need their year and where they were read. */
export default function ProfileFields({ at = [], inDialog = false }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const terms = useQuery(factTermsQuery).data;
  const today = useBankToday();
  const typed = Form.useWatch(at.length ? at : [], form) as TypedProfile | undefined;
  const needed = hasFigures(typed);
  const popup = inDialog ? { getPopupContainer: (inside: HTMLElement) => inside.parentElement ?? document.body } : {};
  const parks = (terms?.parks ?? []).filter((park) => !typed?.region || park.region === typed.region);
  const select = { allowClear: true, showSearch: true, optionFilterProp: 'label', ...popup } as const;
  return (
    <>
      <div className="form-grid">
        <Form.Item name={[...at, 'industry']} label={t('cases.enterprise.industry')}>
          <Select {...select} options={(terms?.industries ?? []).map((one) => ({ value: one.code, label: one.name }))} />
        </Form.Item>
        <Form.Item name={[...at, 'staff']} label={t('cases.enterprise.staff')}>
          <InputNumber className="full" min={0} max={9_999_999} precision={0} suffix={t('intake.profile.people')} />
        </Form.Item>
        <MoneyField name={[...at, 'revenue']} label={t('cases.enterprise.revenue')} required={false} zero />
        <MoneyField name={[...at, 'assets']} label={t('cases.enterprise.assets')} required={false} zero />
        <Form.Item
          name={[...at, 'year']}
          label={t('intake.profile.year')}
          rules={[{ required: needed, message: t('forms.field.required') }]}
          validateTrigger="onBlur"
        >
          <InputNumber className="full" min={1990} max={Number(today.slice(0, 4))} precision={0} />
        </Form.Item>
        <TextField name={[...at, 'source']} label={t('intake.profile.source')} required={needed} help={t('intake.profile.sourceHint')} />
        <Form.Item name={[...at, 'region']} label={t('cases.enterprise.region')}>
          <Select {...select} options={(terms?.regions ?? []).map((one) => ({ value: one.code, label: one.name }))} />
        </Form.Item>
        <Form.Item name={[...at, 'park']} label={t('cases.enterprise.park')}>
          <Select {...select} options={parks.map((one) => ({ value: one.code, label: one.name }))} />
        </Form.Item>
      </div>
      <Form.List name={[...at, 'tags']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, i) => (
              <fieldset key={field.key} className="profile-tag">
                <legend>{t('intake.profile.tag', { number: i + 1 })}</legend>
                <div className="form-grid">
                  <Form.Item
                    name={[field.name, 'kind']}
                    label={t('intake.profile.kind')}
                    rules={[{ required: true, message: t('forms.field.choose') }]}
                  >
                    <Select<TagKind> {...popup} options={(terms?.tags ?? []).map((one) => ({ value: one.kind, label: one.name }))} />
                  </Form.Item>
                  <TextField name={[field.name, 'evidence']} label={t('intake.profile.evidence')} />
                  <DayField name={[field.name, 'validFrom']} label={t('intake.profile.validFrom')} />
                  <DayField name={[field.name, 'validTo']} label={t('intake.profile.validTo')} required={false} />
                </div>
                <Button size="small" onClick={() => remove(field.name)}>
                  {t('intake.profile.removeTag', { number: i + 1 })}
                </Button>
              </fieldset>
            ))}
            <Button size="small" onClick={() => add({})}>
              {t('intake.profile.addTag')}
            </Button>
          </>
        )}
      </Form.List>
    </>
  );
}
