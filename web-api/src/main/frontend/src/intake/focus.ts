/** The fields of the form in the order in which they stand, and where the focus goes for each. */
const PLACES: [RegExp, (field: string) => string[]][] = [
  [/^enterpriseId$/, () => ['enterprise-search', 'enterprise-other']],
  [/^rights\/\d+/, (field) => [`right-number-${field.split('/')[1]}`]],
  [/^rights$/, () => ['rights-add']],
  [/^productCode$/, () => ['loan-productCode']],
  [/^amount$/, () => ['loan-amount']],
  [/^tenorMonths$/, () => ['loan-tenorMonths']],
  [/^purposeCode$/, () => ['loan-purposeCode']],
  [/^purposeText$/, () => ['loan-purposeText']],
];

/** Leads to the first of the fields that stands on the page. */
export function focusField(fields: string[]): void {
  for (const [pattern, ids] of PLACES) {
    for (const field of fields.filter((one) => pattern.test(one))) {
      const element = ids(field)
        .map((id) => document.getElementById(id))
        .find((found) => found !== null);
      if (!element) continue;
      element.focus();
      element.scrollIntoView({ block: 'center' });
      return;
    }
  }
}
