import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // what the server refused will be refused again; only a lost answer is worth asking for again
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
    },
    // commands are repeated by the person, under the same Idempotency-Key
    mutations: { retry: false },
  },
});
