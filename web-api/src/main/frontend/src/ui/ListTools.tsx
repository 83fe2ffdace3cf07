import { AppstoreOutlined, DeleteOutlined, DownloadOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/types.ts';
import { download, toCsv } from '../format/csv.ts';
import { bankDay } from '../format/dates.ts';
import type { Column } from './DataTable.tsx';
import type { SavedView } from './listState.ts';
import { Popup } from './Popup.tsx';
import { tell } from './tell.ts';

const EXPORT_LIMIT = 5_000;

interface Props<T, F> {
  name: string;
  columns: Column<T>[];
  visible: string[];
  onColumns: (keys: string[] | undefined) => void;
  filter: F;
  views: SavedView<F>[];
  onView: (view: SavedView<F>) => void;
  onSaveView: (name: string) => void;
  onRemoveView: (name: string) => void;
  readPage: (after: string | undefined, limit: number) => Promise<Page<T>>;
}

/** Views, columns and the export of a list: what every list has. */
export function ListTools<T, F>(props: Props<T, F>) {
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

function Views<T, F>({ views, onView, onSaveView, onRemoveView, close }: Props<T, F> & { close: () => void }) {
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

function Columns<T, F>({ columns, visible, onColumns }: Props<T, F>) {
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

function Export<T, F>({ name, columns, visible, readPage }: Props<T, F>) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    try {
      const shown = columns.filter((column) => visible.includes(column.key) && column.key !== 'action');
      const rows: T[] = [];
      let after: string | undefined;
      do {
        const page = await readPage(after, 200);
        rows.push(...page.items);
        after = page.next ?? undefined;
      } while (after && rows.length < EXPORT_LIMIT);
      download(
        `${name}-${bankDay(new Date())}.csv`,
        toCsv([shown.map((c) => c.title), ...rows.slice(0, EXPORT_LIMIT).map((row) => shown.map((c) => c.text(row)))]),
      );
      if (after) tell('warning', t('shell.list.exportCut', { count: EXPORT_LIMIT }));
      else tell('done', t('shell.list.exportDone', { count: rows.length }));
    } catch (error) {
      tell('wrong', error instanceof Error ? error.message : t('shell.error.noAnswer'));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void run()}>
      {t('shell.list.export')}
    </Button>
  );
}
