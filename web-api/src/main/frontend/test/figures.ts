/** A borrower's figures as somebody types them. */
export const figures = {
  sales: '1860万',
  margin: '12',
  growth: '-3.5',
  inventoryDays: '75',
  receivableDays: '90',
  payableDays: '45',
  prepaidDays: '10',
  advanceDays: '20',
  ownFunds: '260万',
  existingLoans: '0',
  otherFinance: '0',
};
