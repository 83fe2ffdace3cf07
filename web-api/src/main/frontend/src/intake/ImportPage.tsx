import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { importApplications } from '../api/commands.ts';
import { importQuery, importSheet, importTemplate, meQuery } from '../api/queries.ts';
import type { ImportReport } from '../api/types.ts';
import { NotFound, PageError } from '../app/Problems.tsx';
import { formatInstant } from '../format/dates.ts';
import { Card } from '../ui/Card.tsx';
import { Download } from '../ui/Download.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Mark, type Tone } from '../ui/Marks.tsx';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { useTitle } from '../ui/useTitle.ts';
import './intake.css';

const TONES: Record<string, Tone> = { DRAFTED: 'jade', KNOWN_BEFORE: 'plain', REFUSED: 'seal' };

/** Applications from Excel: the template, the file, and row by row what became of it. */
export function ImportPage() {
  const { t } = useTranslation();
  useTitle(t('intake.import.title'));
  const { id } = useSearch({ from: '/applications/import' });
  const navigate = useNavigate();
  const me = useQuery(meQuery);
  const [again, setAgain] = useState(false);
  const mayImport = me.data?.roles.includes('customer-manager') ?? false;
  if (!me.data) return <Loading />;
  if (!mayImport && !id) return <NotFound />;
  return (
    <div className="page intake">
      <div className="page-head">
        <h1>{t('intake.import.title')}</h1>
        {mayImport && <Download file={importTemplate}>{t('intake.import.template')}</Download>}
      </div>
      <div className="stack">
        {mayImport && (
          <Card title={t('intake.import.file')}>
            <Take
              onDone={(report) => {
                setAgain(report.again);
                void navigate({ to: '/applications/import', search: { id: report.id }, replace: true });
              }}
            />
          </Card>
        )}
        {id && <Report id={id} again={again} />}
      </div>
    </div>
  );
}

function Take({ onDone }: { onDone: (report: ImportReport) => void }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);
  const send = useCommand({
    mutationFn: importApplications,
    onSuccess: (report) => {
      if (input.current) input.current.value = '';
      onDone(report);
    },
    onError: () => {
      // the same file, corrected, is chosen again
      if (input.current) input.current.value = '';
    },
  });
  function take(files: FileList | null) {
    const file = files?.[0];
    if (!file || send.isPending) return;
    const bad = !file.name.toLowerCase().endsWith('.xlsx');
    setWrong(bad);
    if (!bad) send.mutate(file);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }
  return (
    <>
      <p>{t('intake.import.lead')}</p>
      <div
        className={`upload ${over ? 'over' : ''}`}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          accept=".xlsx"
          tabIndex={-1}
          aria-label={t('intake.import.choose')}
          onChange={(event) => take(event.target.files)}
        />
        <Button type="primary" loading={send.isPending} onClick={() => input.current?.click()}>
          {t('intake.import.choose')}
        </Button>
        <span className="quiet">{t('intake.import.hint')}</span>
        {(wrong || send.error) && (
          <span role="alert" className="field-error">
            {wrong ? t('intake.import.notExcel') : say(send.error)}
          </span>
        )}
      </div>
    </>
  );
}

function Report({ id, again }: { id: string; again: boolean }) {
  const { t } = useTranslation();
  const report = useQuery(importQuery(id));
  if (report.error) return <PageError error={report.error} reset={() => void report.refetch()} />;
  if (!report.data) return <Loading />;
  const { data } = report;
  return (
    <Card title={t('intake.import.report')} extra={<Download file={() => importSheet(id)}>{t('intake.import.reportFile')}</Download>} flush>
      <div className="body">
        <p role="status">
          {t('intake.import.summary', { file: data.fileName, drafted: data.drafted, known: data.knownBefore, refused: data.refused })}{' '}
          <span className="quiet">
            {data.by.name} · {formatInstant(data.receivedAt)}
          </span>
        </p>
        {again && <p className="note amber">{t('intake.import.again')}</p>}
      </div>
      <div className="import-report">
        <table className="data">
          <caption className="visually-hidden">{t('intake.import.report')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('intake.import.key')}</th>
              <th scope="col">{t('intake.import.rows')}</th>
              <th scope="col">{t('intake.import.outcome')}</th>
              <th scope="col">{t('intake.import.what')}</th>
            </tr>
          </thead>
          <tbody>
            {data.applications.map((one) => (
              <tr key={one.rows.join()}>
                <th scope="row">{one.key || '—'}</th>
                <td>{one.rows.join(t('terms.listSeparator'))}</td>
                <td>
                  <Mark tone={TONES[one.outcome] ?? 'plain'}>{t(`intake.import.${one.outcome}`)}</Mark>
                </td>
                <td>
                  {one.applicationId && (
                    <Link to="/cases/$id" params={{ id: one.applicationId }}>
                      {one.number}
                    </Link>
                  )}
                  {one.problems.length > 0 && (
                    <ul className="plain">
                      {one.problems.map((problem) => (
                        <li key={`${problem.row} ${problem.column} ${problem.code}`}>
                          <span className="quiet">{t('intake.import.row', { row: problem.row })}</span>{' '}
                          {problem.column && <strong>{problem.column}</strong>} {problem.message}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
