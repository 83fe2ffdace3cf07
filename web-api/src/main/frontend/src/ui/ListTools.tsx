import { AppstoreOutlined, DeleteOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../api/types.ts';
import type { Column } from './DataTable.tsx';
import { Download } from './Download.tsx';
import { Popup } from './Popup.tsx';

interface Props<T> {
  columns: Column<T>[];
  visible: string[];
  onColumns: (keys: string[] | undefined) => void;
  views: SavedView[];
  onView: (view: SavedView) => void;
  onSaveView: (name: string) => void;
  onRemoveView: (name: string) => void;
  exported: (columns: string[]) => Promise<{ name: string; content: Blob }>;
}

/** Views, columns and the export of a list: what every list has. */
export function ListTools<T>(props: Props<T>) {
  const { t } = useTranslation();
  return (
    <div className="list-tools">
      <Popup name={t('shell.list.views')} label={<Label icon={<EyeOutlined aria-hidden />} text={t('shell.list.views')} />}>
        {(close) => <Views {...props} close={close} />}
      </Popup>
      <Popup name={t('shell.list.columns')} label={<Label icon={<AppstoreOutlined aria-hidden />} text={t('shell.list.columns')} />}>
        {() => <Columns {...props} />}
      </Popup>
      <Export {...props} />
    </div>
  );
}

function Label({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <>
      {icon}
      <span>{text}</span>
    </>
  );
}

function Views<T>({ views, onView, onSaveView, onRemoveView, close }: Props<T> & { close: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  function save() {
    if (!name.trim()) return;
    onSaveView(name.trim());
    setName('');
  }
  return (
    <div className="list-popover">
      {views.length === 0 && <p className="quiet">{t('shell.list.viewEmpty')}</p>}
      <ul className="plain">
        {views.map((view) => (
          <li key={view.name} className="row between">
            <button type="button" className="link-button" onClick={() => (onView(view), close())}>
              {view.name}
            </button>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('shell.list.viewDelete', { name: view.name })}
              onClick={() => onRemoveView(view.name)}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <Input
          size="small"
          value={name}
          maxLength={40}
          aria-label={t('shell.list.viewName')}
          placeholder={t('shell.list.viewName')}
          onChange={(e) => setName(e.target.value)}
          onPressEnter={save}
        />
        <Button size="small" disabled={!name.trim()} onClick={save}>
          {t('shell.list.viewSave')}
        </Button>
      </div>
    </div>
  );
}

function Columns<T>({ columns, visible, onColumns }: Props<T>) {
  const { t } = useTranslation();
  return (
    <fieldset className="list-popover">
      <legend className="quiet">{t('shell.list.columnsHint')}</legend>
      {columns
        .filter((column) => !column.fixed)
        .map((column) => (
          <Checkbox
            key={column.key}
            checked={visible.includes(column.key)}
            onChange={(e) => onColumns(e.target.checked ? [...visible, column.key] : visible.filter((key) => key !== column.key))}
          >
            {column.title}
          </Checkbox>
        ))}
      <button type="button" className="link-button" onClick={() => onColumns(undefined)}>
        {t('shell.list.viewDefault')}
      </button>
    </fieldset>
  );
}

/** The whole list, however long, as the server writes it: the columns that are shown, in this order. */
function Export<T>({ columns, visible, exported }: Props<T>) {
  const { t } = useTranslation();
  const shown = columns.filter((column) => visible.includes(column.key)).flatMap((column) => column.sheet ?? [column.key]);
  return <Download file={() => exported(shown)}>{t('shell.list.export')}</Download>;
}
