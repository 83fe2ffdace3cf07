// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { useListKeys } from '../src/ui/useListKeys.ts';

afterEach(cleanup);

function List() {
  useListKeys();
  return (
    <>
      <input data-list-search aria-label="search" />
      <table>
        <tbody>
          {['one', 'two', 'three'].map((name) => (
            <tr key={name}>
              <td>
                <a href={`#${name}`} data-row-link>
                  {name}
                </a>
                <button type="button">claim {name}</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

describe('a list by keyboard', () => {
  test('J and K walk the rows, and stay at the ends', async () => {
    const user = userEvent.setup();
    render(<List />);
    await user.keyboard('j');
    expect(screen.getByText('one')).toHaveProperty('ownerDocument.activeElement', screen.getByText('one'));
    await user.keyboard('jjj');
    expect(document.activeElement).toBe(screen.getByText('three'));
    await user.keyboard('k');
    expect(document.activeElement).toBe(screen.getByText('two'));
  });

  test('Enter opens the row', async () => {
    const user = userEvent.setup();
    render(<List />);
    let opened = '';
    screen.getByText('two').addEventListener('click', () => (opened = 'two'));
    await user.keyboard('jj{Enter}');
    expect(opened).toBe('two');
  });

  test('from a button in a row J goes on with the next row', async () => {
    const user = userEvent.setup();
    render(<List />);
    screen.getByText('claim one').focus();
    await user.keyboard('j');
    expect(document.activeElement).toBe(screen.getByText('two'));
  });

  test('/ goes to the search field, where letters are letters', async () => {
    const user = userEvent.setup();
    render(<List />);
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByLabelText('search'));
    await user.keyboard('jk/');
    expect(screen.getByLabelText('search')).toHaveProperty('value', 'jk/');
  });
});
