/** The core bank: accounts, disbursement orders, repayments. */
@NullMarked
package ipledge.simulators.corebank;

import org.jspecify.annotations.NullMarked;
