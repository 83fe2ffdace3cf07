import cases from './cases.json';
import forms from './forms.json';
import intake from './intake.json';
import problems from './problems.json';
import shell from './shell.json';
import tasks from './tasks.json';
import terms from './terms.json';

export default { cases, forms, intake, problems, shell, tasks, terms };
