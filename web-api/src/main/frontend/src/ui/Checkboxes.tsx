import { Checkbox } from 'antd';

interface Props {
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
  options: { value: string; label: string }[];
  label: string;
  column?: boolean;
}

/** Several of a few. A group of its own, because the form's aria-required is not allowed on one. */
export function Checkboxes({ id, value, onChange, options, label, column = false }: Props) {
  return (
    <div {...(id ? { id } : {})} role="group" aria-label={label} tabIndex={-1}>
      <Checkbox.Group className={column ? 'column' : ''} value={value ?? []} onChange={(next) => onChange?.(next)} options={options} />
    </div>
  );
}
