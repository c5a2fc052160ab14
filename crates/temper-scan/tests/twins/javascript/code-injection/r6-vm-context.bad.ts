import vm from 'node:vm';
import Fastify from 'fastify';

const app = Fastify();

interface RunBody {
  source: string;
  input: Record<string, number>;
}

app.post<{ Body: RunBody }>('/run', async (request) => {
  const { source, input } = request.body;
  const context = vm.createContext({ input });
  return { value: vm.runInContext(source, context, { timeout: 100 }) };
});
