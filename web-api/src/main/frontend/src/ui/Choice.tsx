import { Select } from 'antd';

interface Choice<T extends string, V> {
  label: string;
  value: V | undefined;
  options: { value: T; label: string }[];
  onChange: (value: V | undefined) => void;
}

/** Any number of words, each a choice. */
export function Several<T extends string>({ label, value, options, onChange }: Choice<T, T[]>) {
  return (
    <Select<T[]>
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      className="filter-wide"
      aria-label={label}
      placeholder={label}
      value={value ?? []}
      options={options}
      optionFilterProp="label"
      onChange={(chosen) => onChange(chosen.length ? chosen : undefined)}
    />
  );
}

/** One word or none. */
export function One<T extends string>({ label, value, options, onChange }: Choice<T, T>) {
  return (
    <Select<T | null>
      allowClear
      showSearch
      className="filter"
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      options={options}
      optionFilterProp="label"
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
