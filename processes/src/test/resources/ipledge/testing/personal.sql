-- Everybody whom the database knows: no log may name one of them.
SELECT name FROM ipledge.enterprise
UNION SELECT social_credit_code FROM ipledge.enterprise
UNION SELECT payee_name FROM ipledge.disbursement
UNION SELECT payee_code FROM ipledge.disbursement
UNION SELECT payee_account FROM ipledge.disbursement
UNION SELECT paid_to FROM ipledge.disbursement
UNION SELECT staff_id FROM ipledge.party_staff
UNION SELECT display_name FROM ipledge.party_staff
UNION SELECT actor FROM ipledge.audit_event WHERE actor NOT LIKE 'system:%'
