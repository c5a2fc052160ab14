const passport = require('passport');
const { Strategy, ExtractJwt } = require('passport-jwt');

passport.use(
  new Strategy(
    {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: 'k2J9!xPq77sdLLw0',
      algorithms: ['HS256'],
    },
    (payload, done) => done(null, { id: payload.sub }),
  ),
);
