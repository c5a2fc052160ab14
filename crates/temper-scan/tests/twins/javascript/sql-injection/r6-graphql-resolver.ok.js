const { ApolloServer } = require('@apollo/server');
const sqlite = require('better-sqlite3');

const db = sqlite('movies.db');

const typeDefs = `#graphql
  type Movie { id: ID! title: String! }
  type Query { movies(title: String!): [Movie!]! }
`;

const resolvers = {
  Query: {
    movies: (parent, args) => {
      return db.prepare('SELECT id, title FROM movies WHERE title LIKE ?').all(`%${args.title}%`);
    },
  },
};

module.exports = new ApolloServer({ typeDefs, resolvers });
