import { useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import files from '../api/files.json';
import { uploadDocument } from '../api/commands.ts';
import type { CaseDocument, DocumentKind, Uuid } from '../api/types.ts';
import { formatBytes } from '../format/dates.ts';
import { useCommand } from './useCommand.ts';
import { useSayProblem } from './useSay.ts';

/** Says it at the field; the server looks into the file itself and has the last word. */
export const MAX_BYTES = files.mostBytes;
export const ACCEPTED = files.endings;

const KINDS: DocumentKind[] = ['IDENTITY', 'OWNERSHIP', 'FINANCIAL', 'APPRAISAL_REPORT', 'SIGNED_CONTRACT', 'STATEMENT', 'SURVEY', 'OTHER'];

interface Props {
  applicationId: Uuid;
  kind?: DocumentKind;
  onUploaded?: (document: CaseDocument) => void;
}

export function Upload({ applicationId, kind: fixedKind, onUploaded }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useSayProblem();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [kind, setKind] = useState<DocumentKind>(fixedKind ?? 'FINANCIAL');
  const [wrong, setWrong] = useState<string>();
  const [over, setOver] = useState(false);
  const upload = useCommand({
    mutationFn: (file: File) => uploadDocument(applicationId, file, kind),
    onSuccess: (document) => {
      if (input.current) input.current.value = '';
      void client.invalidateQueries({ queryKey: ['cases', 'one', applicationId] });
      onUploaded?.(document);
    },
  });
  function take(files: FileList | null) {
    const file = files?.[0];
    if (!file || upload.isPending) return;
    const bad = checkFile(file);
    setWrong(bad && t(`cases.documents.${bad}`, { limit: formatBytes(MAX_BYTES) }));
    if (!bad) upload.mutate(file);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }
  return (
    <div
      className={`upload ${over ? 'over' : ''}`}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!fixedKind && (
        <Select<DocumentKind>
          className="filter"
          aria-label={t('cases.documents.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`terms.documentKind.${value}`) }))}
          onChange={setKind}
        />
      )}
      <input
        ref={input}
        id={id}
        type="file"
        className="visually-hidden"
        accept={ACCEPTED.join(',')}
        onChange={(event) => take(event.target.files)}
        tabIndex={-1}
        aria-label={t('cases.documents.choose')}
      />
      <Button loading={upload.isPending} onClick={() => input.current?.click()}>
        {t('cases.documents.choose')}
      </Button>
      <span className="quiet">{t('cases.documents.hint', { limit: formatBytes(MAX_BYTES) })}</span>
      {upload.data && !upload.isPending && <span role="status">{t('cases.documents.done', { name: upload.data.fileName })}</span>}
      {(wrong ?? upload.error) && (
        <span role="alert" className="field-error">
          {wrong ?? say(upload.error)}
        </span>
      )}
    </div>
  );
}

export function checkFile(file: { name: string; size: number }): 'tooBig' | 'wrongType' | 'emptyFile' | undefined {
  if (file.size === 0) return 'emptyFile';
  if (file.size > MAX_BYTES) return 'tooBig';
  return ACCEPTED.some((ending) => file.name.toLowerCase().endsWith(ending)) ? undefined : 'wrongType';
}
