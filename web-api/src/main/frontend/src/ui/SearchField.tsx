import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';

/** A search field that asks when one stops typing. */
export function SearchField({ value, label, onChange }: { value: string; label: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => tell(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <Input
      type="search"
      data-list-search
      className="filter-wide"
      prefix={<SearchOutlined aria-hidden />}
      value={typed}
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={80}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onChange(typed.trim())}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}
