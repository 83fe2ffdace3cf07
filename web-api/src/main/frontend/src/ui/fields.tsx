import { Form, Input, Radio, Select } from 'antd';
import type { FormItemProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseDocument, DocumentKind, Money, Uuid } from '../api/types.ts';
import { compareMoney, formatMoney, parseMoney, parsePercent, parseSignedPercent } from '../format/money.ts';
import { useBigUnit } from './Figures.tsx';
import { Upload } from './Upload.tsx';

type Name = FormItemProps['name'];

interface FieldProps {
  name: Name;
  label: string;
  required?: boolean;
  help?: string | undefined;
}

/** Yuan, typed as people type it ("600万"); the form keeps the text, `parseMoney` reads it. */
export function MoneyField({
  name,
  label,
  required = true,
  help,
  max,
  maxText,
  zero = false,
}: FieldProps & { max?: Money | null | undefined; maxText?: string; zero?: boolean }) {
  const { t } = useTranslation();
  const inUnit = useBigUnit();
  return (
    <Form.Item
      name={name}
      label={label}
      required={required}
      validateTrigger="onBlur"
      extra={
        <Form.Item noStyle shouldUpdate>
          {(form) => {
            const money = parseMoney(String(form.getFieldValue(name) ?? ''));
            return <>{[money && inUnit(money), help].filter(Boolean).join(' · ') || ' '}</>;
          }}
        </Form.Item>
      }
      rules={[
        {
          validator: (_, typed: string | undefined) => {
            if (!typed?.trim()) return required ? Promise.reject(new Error(t('forms.field.required'))) : Promise.resolve();
            const money = parseMoney(typed);
            if (!money || compareMoney(money, '0.00') < (zero ? 0 : 1)) return Promise.reject(new Error(t('forms.field.money')));
            if (max && compareMoney(money, max) > 0)
              return Promise.reject(new Error(maxText ?? t('forms.field.moneyMax', { max: formatMoney(max) })));
            return Promise.resolve();
          },
        },
      ]}
    >
      <MoneyInput />
    </Form.Item>
  );
}

function MoneyInput({
  value = '',
  onChange,
  onBlur,
  id,
  ...rest
}: {
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  id?: string;
}) {
  const { t } = useTranslation();
  return (
    <Input
      {...rest}
      {...(id ? { id } : {})}
      className="money-input"
      inputMode="decimal"
      autoComplete="off"
      maxLength={30}
      suffix={t('shell.money.unit')}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={() => {
        const money = parseMoney(value);
        if (money) onChange?.(formatMoney(money));
        onBlur?.();
      }}
    />
  );
}

/** @param signed for a rate that may be below zero or above one hundred */
export function PercentField({ name, label, required = true, help, signed = false }: FieldProps & { signed?: boolean }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      required={required}
      extra={help}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_, typed: string | undefined) => {
            if (!typed?.trim()) return required ? Promise.reject(new Error(t('forms.field.required'))) : Promise.resolve();
            const read = signed ? parseSignedPercent(typed) : parsePercent(typed);
            return read ? Promise.resolve() : Promise.reject(new Error(t(signed ? 'forms.field.signedPercent' : 'forms.field.percent')));
          },
        },
      ]}
    >
      <Input className="money-input" inputMode="decimal" suffix="%" maxLength={12} autoComplete="off" />
    </Form.Item>
  );
}

export function TextField({ name, label, required = true, help, rows, max = 200, min }: FieldProps & { rows?: number; max?: number; min?: number }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={help}
      validateTrigger="onBlur"
      rules={[{ required, whitespace: true, message: t('forms.field.required') }, ...(min ? [{ min, message: t('forms.field.min', { min }) }] : [])]}
    >
      {rows ? <Input.TextArea autoSize={{ minRows: rows, maxRows: 14 }} maxLength={max} showCount /> : <Input maxLength={max} autoComplete="off" />}
    </Form.Item>
  );
}

/** A day, by the browser's own date field: works by keyboard and on a tablet. */
export function DayField({ name, label, required = true, help, max, min }: FieldProps & { max?: string; min?: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={help}
      validateTrigger="onBlur"
      rules={[
        { required, message: t('forms.field.required') },
        {
          validator: (_, day: string | undefined) => {
            if (day && max && day > max) return Promise.reject(new Error(t('forms.field.dayMax', { max })));
            if (day && min && day < min) return Promise.reject(new Error(t('forms.field.dayMin', { min })));
            return Promise.resolve();
          },
        },
      ]}
    >
      <Input type="date" className="day-input" {...(max ? { max } : {})} {...(min ? { min } : {})} />
    </Form.Item>
  );
}

export function DecisionField<T extends string>({ options, name = 'decision' }: { options: readonly T[]; name?: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={t('forms.decision')} rules={[{ required: true, message: t('forms.field.choose') }]}>
      <Radio.Group
        className="decision-choice"
        optionType="button"
        options={options.map((value) => ({ value, label: t(`terms.decision.${value}`) }))}
      />
    </Form.Item>
  );
}

interface DocumentProps extends FieldProps {
  documents: CaseDocument[];
  applicationId: Uuid;
  kind: DocumentKind;
  multiple?: boolean;
  /** nothing outside an open dialog can be seen or clicked, so the list hangs inside */
  inDialog?: boolean;
}

/** Picks documents of the case, and takes new ones on the spot. */
export function DocumentField({ name, label, required = true, help, inDialog = false, multiple = false, ...pick }: DocumentProps) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} extra={help} rules={[{ required, message: t('forms.field.document') }]}>
      <DocumentPick {...pick} multiple={multiple} inDialog={inDialog} />
    </Form.Item>
  );
}

/** What else belongs to an answer: any number of the case's documents, and none has to. */
export function FurtherDocuments({
  kind = 'OTHER',
  ...props
}: Pick<DocumentProps, 'label' | 'documents' | 'applicationId' | 'help'> & { kind?: DocumentKind }) {
  return <DocumentField name="documentIds" required={false} kind={kind} multiple {...props} />;
}

interface PickProps {
  id?: string;
  value?: Uuid | Uuid[];
  onChange?: (value: Uuid | Uuid[] | undefined) => void;
  documents: CaseDocument[];
  applicationId: Uuid;
  kind: DocumentKind;
  multiple: boolean;
  inDialog: boolean;
}

function DocumentPick({ id, value, onChange, documents, applicationId, kind, multiple, inDialog }: PickProps) {
  const { t } = useTranslation();
  const options = documents.map((document) => ({ value: document.id, label: document.title }));
  return (
    <div className="stack tight">
      <Select
        {...(id ? { id } : {})}
        {...(inDialog ? { getPopupContainer: (inside: HTMLElement) => inside.parentElement ?? document.body } : {})}
        mode={multiple ? 'multiple' : undefined}
        allowClear
        placeholder={t('forms.pickDocument')}
        value={value ?? (multiple ? [] : undefined)}
        options={options}
        onChange={(next: Uuid | Uuid[]) => onChange?.(next)}
      />
      <Upload
        applicationId={applicationId}
        kind={kind}
        onUploaded={(document) => onChange?.(multiple ? [...((value as Uuid[] | undefined) ?? []), document.id] : document.id)}
      />
    </div>
  );
}
