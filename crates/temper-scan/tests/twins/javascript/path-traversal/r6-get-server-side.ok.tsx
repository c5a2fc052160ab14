import fs from 'fs/promises';
import path from 'path';
import type { GetServerSideProps } from 'next';

type Props = { text: string };

export default function Doc({ text }: Props) {
  return <pre>{text}</pre>;
}

export const getServerSideProps: GetServerSideProps<Props> = async (context) => {
  const page = String(context.query.page ?? 'index');
  const file = path.join(process.cwd(), 'docs', encodeURIComponent(page).replace(/\./g, '') + '.txt');
  return { props: { text: await fs.readFile(file, 'utf8') } };
};
