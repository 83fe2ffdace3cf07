import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readCaseFilter, readCaseTab, readTaskFilter, readWizard } from './search.ts';
import { Home } from './Home.tsx';
import { NotFound, PageError } from './Problems.tsx';
import { Root } from './Root.tsx';
import { Loading } from '../ui/Loading.tsx';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: PageError });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
export const tasksRoute = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: readTaskFilter,
  component: lazyRouteComponent(() => import('../worklist/TasksPage.tsx'), 'TasksPage'),
});
export const taskRoute = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('../worklist/TaskPage.tsx'), 'TaskPage'),
});
export const casesRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: readCaseFilter,
  component: lazyRouteComponent(() => import('../cases/CasesPage.tsx'), 'CasesPage'),
});
export const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  validateSearch: readCaseTab,
  component: lazyRouteComponent(() => import('../cases/CasePage.tsx'), 'CasePage'),
});
export const afterChecksRoute = createRoute({
  getParentRoute: () => root,
  path: '/after-checks',
  component: lazyRouteComponent(() => import('../cases/AfterChecksPage.tsx'), 'AfterChecksPage'),
});
export const newApplicationRoute = createRoute({
  getParentRoute: () => root,
  path: '/applications/new',
  validateSearch: readWizard,
  component: lazyRouteComponent(() => import('../intake/NewApplicationPage.tsx'), 'NewApplicationPage'),
});

export const importRoute = createRoute({
  getParentRoute: () => root,
  path: '/applications/import',
  validateSearch: readWizard,
  component: lazyRouteComponent(() => import('../intake/ImportPage.tsx'), 'ImportPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, tasksRoute, taskRoute, casesRoute, caseRoute, afterChecksRoute, newApplicationRoute, importRoute]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageError,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
