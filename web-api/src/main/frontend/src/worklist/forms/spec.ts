import type { FormInstance } from 'antd';
import type { ComponentType } from 'react';
import type { FormBodies, FormKey, TakeOtherWay, TaskPage } from '../../api/types.ts';

export type TaskOf<K extends FormKey> = Extract<TaskPage, { formKey: K }>;

/** What the fields of a form hold, by the names of the body they become, so that the server's pointers find their field. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each form knows its own values; the page only carries them
export type Values = Record<string, any>;

export interface FieldsProps<K extends FormKey> {
  task: TaskOf<K>;
  form: FormInstance;
}

/** One page: its fields, what they start with, and what is sent. */
export interface FormSpec<K extends FormKey> {
  Fields: ComponentType<FieldsProps<K>>;
  initial: (task: TaskOf<K>) => Values;
  toBody: (values: Values, task: TaskOf<K>, factsDigest: string) => FormBodies[K];
  /** the way that the table allows instead of its own, where these values take it */
  otherWay?: (values: Values, task: TaskOf<K>) => TakeOtherWay | undefined;
  /** names the outcome, for the words on the button and what happens next */
  outcome: (values: Values) => string | undefined;
  /** asks once more before it is done */
  grave?: (values: Values) => boolean;
}

export const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const optional = (value: unknown): string | null => text(value) || null;
