package main

import (
	"bufio"
	"bytes"
	"connectrpc.com/connect"
	"context"
	"database/sql"
	"encoding/base32"
	"encoding/csv"
	entsql "entgo.io/ent/dialect/sql"
	"fmt"
	sq "github.com/Masterminds/squirrel"
	"github.com/aws/aws-lambda-go/events"
	"github.com/beego/beego/v2/client/orm"
	beego "github.com/beego/beego/v2/server/web"
	"github.com/cloudwego/hertz/pkg/app"
	"github.com/danielgtaylor/huma/v2"
	"github.com/doug-martin/goqu/v9"
	"github.com/emicklei/go-restful/v3"
	"github.com/georgysavva/scany/v2/pgxscan"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-pg/pg/v10"
	"github.com/go-playground/validator/v10"
	"github.com/gogf/gf/v2/net/ghttp"
	"github.com/gorilla/mux"
	"github.com/gorilla/schema"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	"github.com/kataras/iris/v12"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/samber/lo"
	"github.com/tidwall/gjson"
	"github.com/upper/db/v4"
	"github.com/upper/db/v4/adapter/postgresql"
	"github.com/uptrace/bunrouter"
	"github.com/valyala/fasthttp"
	"golang.org/x/text/unicode/norm"
	"google.golang.org/grpc/metadata"
	"gorm.io/gorm"
	"html"
	"io"
	"net/http"
	"net/http/httputil"
	"slices"
	"strconv"
	"strings"
)

type Store struct {
	db *sql.DB
}

func byName(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	db.Query("SELECT * FROM users WHERE name = '" + name + "'")             // bad
	db.QueryRow(fmt.Sprintf("SELECT * FROM users WHERE name = '%s'", name)) // bad
	query := "SELECT * FROM users"
	query += " WHERE name = '" + name + "'"
	rows, err := db.QueryContext(r.Context(), query) // bad
	if err != nil {
		return
	}
	defer rows.Close()
	db.Query("SELECT * FROM users WHERE name = ?", name) // ok
}

func (s *Store) find(id string) error {
	_, err := s.db.Exec("DELETE FROM users WHERE id = " + id) // bad
	return err
}

func (s *Store) remove(w http.ResponseWriter, r *http.Request) {
	if err := s.find(r.FormValue("id")); err != nil {
		http.Error(w, "cannot remove", http.StatusInternalServerError)
	}
}

func byNumber(db *sql.DB, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		return
	}
	db.Exec(fmt.Sprintf("DELETE FROM users WHERE id = %d", id)) // ok
}

var columns = map[string]bool{"name": true, "age": true}

func sorted(db *sql.DB, r *http.Request) {
	column := r.FormValue("sort")
	switch column {
	case "name", "age":
		db.Query("SELECT * FROM users ORDER BY " + column) // ok
	}
	other := r.FormValue("then")
	if _, known := columns[other]; !known {
		return
	}
	db.Query("SELECT * FROM users ORDER BY " + other) // ok
	var text strings.Builder
	text.WriteString("SELECT * FROM users WHERE name = '")
	text.WriteString(r.FormValue("name"))
	db.Query(text.String()) // bad
}

func batched(pool *pgxpool.Pool, r *http.Request) {
	batch := &pgx.Batch{}
	batch.Queue("INSERT INTO tags VALUES ('" + r.FormValue("tag") + "')") // bad
	batch.Queue("INSERT INTO tags VALUES ($1)", r.FormValue("tag"))       // ok
	pool.SendBatch(r.Context(), batch)
}

func imported(db *sql.DB, r *http.Request) {
	rows := csv.NewReader(r.Body)
	row, _ := rows.Read()
	db.Exec("INSERT INTO tags VALUES ('" + row[0] + "')") // bad
	db.Exec("INSERT INTO tags VALUES (?)", row[0])        // ok
}

func like(term string) func(*gorm.DB) *gorm.DB {
	return func(tx *gorm.DB) *gorm.DB {
		return tx.Where("name LIKE '" + term + "'") // bad
	}
}

func scoped(db *gorm.DB, r *http.Request) {
	db.Scopes(like(r.FormValue("name"))).Find(nil)
}

type store struct {
	db *sql.DB
}

func (s *store) find(where string) {
	s.db.Query("SELECT * FROM tags WHERE " + where) // bad
}

type tagStore struct {
	store
}

func (t *tagStore) named(w http.ResponseWriter, r *http.Request) {
	t.find("name = '" + r.FormValue("name") + "'")
	t.db.Query("SELECT * FROM tags WHERE name = ?", r.FormValue("name")) // ok
}

func routes(db *sql.DB) {
	router := mux.NewRouter()
	router.HandleFunc("/tags/{number:[0-9]+}/{label}", func(w http.ResponseWriter, r *http.Request) {
		vars := mux.Vars(r)
		db.Query("SELECT * FROM tags WHERE number = " + vars["number"])      // ok
		db.Query("SELECT * FROM tags WHERE label = '" + vars["label"] + "'") // bad
	})
	chi.NewRouter().Get("/tags/{size:\\d{1,3}}", func(w http.ResponseWriter, r *http.Request) {
		db.Query("SELECT * FROM tags WHERE size = " + chi.URLParam(r, "size"))   // ok
		db.Query("SELECT * FROM tags WHERE color = " + chi.URLParam(r, "color")) // bad
	})
}

func rebound(db *sqlx.DB, r *http.Request) {
	name := r.FormValue("name")
	query := db.Rebind("SELECT * FROM tags WHERE name = '" + name + "'")
	db.Queryx(query)                                                          // bad
	db.Queryx(db.Rebind("SELECT * FROM tags WHERE name = ?"), name)           // ok
	sqlx.Get(db, nil, "SELECT * FROM tags WHERE name = '"+name+"'")           // bad
	sqlx.GetContext(r.Context(), db, nil, "SELECT * FROM tags LIMIT 1", name) // ok
}

func ofBuilders(db *sql.DB, r *http.Request) {
	order := r.FormValue("order")
	sq.Select("name").From("tags").Limit(5).LeftJoin("labels ON " + order) // bad
	sq.Select("name").From("tags").Where(sq.Eq{"name": order}).Limit(5)    // ok
	psql := sq.StatementBuilder.PlaceholderFormat(sq.Dollar)
	psql.Select("name").From("tags").OrderBy(order)       // bad
	goqu.From("tags").Where(goqu.L("name = " + order))    // bad
	goqu.From("tags").Where(goqu.L("name = ?", order))    // ok
	goqu.New("postgres", db).Exec("DELETE FROM " + order) // bad
	entsql.ExprP("name = '" + order + "'")                // bad
	entsql.ExprP("name = ?", order)                       // ok
}

func mapped(db *pg.DB, r *http.Request) {
	name := r.FormValue("name")
	db.Model(nil).Where("name = '" + name + "'").Select() // bad
	db.Model(nil).Where("name = ?", name).Select()        // ok
	qb, _ := orm.NewQueryBuilder("mysql")
	qb.Select("name").From("tags").Where("name = '" + name + "'")              // bad
	qb.Select("name").From("tags").Where("name = ?")                           // ok
	orm.NewOrm().Raw("SELECT * FROM tags WHERE name = ?", name).QueryRows(nil) // ok
	session, _ := postgresql.Open(nil)
	session.SQL().Query("SELECT * FROM tags WHERE name = '" + name + "'") // bad
	session.Collection("tags").Find(db.Cond{"name": name})                // ok
}

func graph(session neo4j.SessionWithContext, r *http.Request) {
	name := r.FormValue("name")
	session.Run(r.Context(), "MATCH (n {name: '"+name+"'}) RETURN n", nil)                     // bad
	session.Run(r.Context(), "MATCH (n {name: $name}) RETURN n", map[string]any{"name": name}) // ok
	session.ExecuteRead(r.Context(), func(tx neo4j.ManagedTransaction) (any, error) {
		return tx.Run(r.Context(), "MATCH (n:"+name+") RETURN n", nil) // bad
	})
}

func scanned(pool *pgxpool.Pool, r *http.Request) {
	pgxscan.Select(r.Context(), pool, nil, "SELECT * FROM tags ORDER BY "+r.FormValue("order"))       // bad
	pgxscan.Select(r.Context(), pool, nil, "SELECT * FROM tags WHERE name = $1", r.FormValue("name")) // ok
}

func ofIris(ctx iris.Context, db *sql.DB) {
	db.Exec("DELETE FROM tags WHERE name = '" + ctx.URLParam("name") + "'")     // bad
	db.Exec("DELETE FROM tags WHERE name = '" + ctx.Params().Get("name") + "'") // bad
	id, _ := ctx.URLParamInt("id")
	db.Exec(fmt.Sprintf("DELETE FROM tags WHERE id = %v", id)) // ok
}

func ofFasthttp(ctx *fasthttp.RequestCtx, db *sql.DB) {
	db.Exec("DELETE FROM tags WHERE name = '" + string(ctx.QueryArgs().Peek("name")) + "'")    // bad
	db.Exec("DELETE FROM tags WHERE name = '" + string(ctx.Request.Header.Peek("Name")) + "'") // bad
	db.Exec("DELETE FROM tags WHERE name = ?", string(ctx.PostBody()))                         // ok
}

type tagController struct {
	beego.Controller
	db *sql.DB
}

func (c *tagController) Get() {
	c.db.Exec("DELETE FROM tags WHERE name = '" + c.GetString("name") + "'")        // bad
	c.db.Exec("DELETE FROM tags WHERE name = '" + c.Ctx.Input.Param(":name") + "'") // bad
}

func ofGin(c *gin.Context, db *sql.DB) {
	names, _ := c.GetPostFormArray("name")
	db.Exec("DELETE FROM tags WHERE name = '" + names[0] + "'") // bad
	form, _ := c.MultipartForm()
	db.Exec("DELETE FROM tags WHERE name = '" + form.Value["name"][0] + "'") // bad
}

func ofLambda(ctx context.Context, event events.APIGatewayProxyRequest, db *sql.DB) {
	db.Exec("DELETE FROM tags WHERE name = '" + event.QueryStringParameters["name"] + "'")    // bad
	db.Exec("DELETE FROM tags WHERE name = '" + gjson.Get(event.Body, "name").String() + "'") // bad
	db.Exec("DELETE FROM tags WHERE name = ?", event.PathParameters["name"])                  // ok
}

type removal struct {
	Name string
}

func ofCalls(ctx context.Context, req *connect.Request[removal], db *sql.DB) {
	db.Exec("DELETE FROM tags WHERE name = '" + req.Msg.Name + "'") // bad
	head, _ := metadata.FromIncomingContext(ctx)
	db.Exec("DELETE FROM tags WHERE name = '" + head.Get("name")[0] + "'") // bad
}

func ofHuma(api huma.API, db *sql.DB) {
	huma.Get(api, "/tags/{name}", func(ctx context.Context, input *removal) (*struct{}, error) {
		db.Exec("DELETE FROM tags WHERE name = '" + input.Name + "'") // bad
		return nil, nil
	})
}

var decoder = schema.NewDecoder()
var rules = validator.New()

func validated(db *sql.DB, r *http.Request) {
	name := r.FormValue("name")
	if err := rules.Var(name, "required,alphanum"); err != nil {
		return
	}
	db.Exec("DELETE FROM tags WHERE name = '" + name + "'") // ok
}

func carried(db *sql.DB, r *http.Request) {
	name := r.FormValue("name")
	names := slices.Insert([]string{"a"}, 0, name)
	db.Exec("DELETE FROM tags WHERE name = '" + names[0] + "'")         // bad
	db.Exec("DELETE FROM tags WHERE name = " + html.EscapeString(name)) // bad
	quoted := lo.Map(names, func(n string, _ int) string { return "'" + n + "'" })
	db.Exec("DELETE FROM tags WHERE name IN (" + strings.Join(quoted, ",") + ")") // bad
	raw, _ := base32.StdEncoding.DecodeString(name)
	db.Exec("DELETE FROM tags WHERE name = '" + string(raw) + "'")                         // bad
	db.Exec("DELETE FROM tags WHERE name = '" + norm.NFC.String(name) + "'")               // bad
	db.Exec("DELETE FROM tags WHERE name = '" + string(bytes.ToUpper([]byte(name))) + "'") // bad
	all, _ := io.ReadAll(bufio.NewReaderSize(r.Body, 512))
	db.Exec("DELETE FROM tags WHERE name = '" + string(all) + "'") // bad
	var wanted removal
	decoder.Decode(&wanted, r.Form)
	db.Exec("DELETE FROM tags WHERE name = '" + wanted.Name + "'") // bad
	dump, _ := httputil.DumpRequest(r, true)
	db.Exec("INSERT INTO log VALUES ('" + string(dump) + "')") // bad
	text, _ := strconv.Unquote(name)
	db.Exec("DELETE FROM tags WHERE name = '" + text + "'") // bad
	var text2 bytes.Buffer
	out := bufio.NewWriter(&text2)
	out.WriteString(name)
	out.Flush()
	db.Exec("DELETE FROM tags WHERE name = '" + text2.String() + "'") // bad
	var first, second string
	fmt.Sscan(name, &first, &second)
	db.Exec("DELETE FROM tags WHERE name = '" + second + "'") // bad
}

func ofOthers(c *app.RequestContext, req *restful.Request, bun bunrouter.Request, gf *ghttp.Request, db *sql.DB) {
	db.Exec("DELETE FROM tags WHERE name = '" + c.Query("name") + "'")           // bad
	db.Exec("DELETE FROM tags WHERE name = '" + req.PathParameter("name") + "'") // bad
	db.Exec("DELETE FROM tags WHERE name = '" + bun.Param("name") + "'")         // bad
	db.Exec("DELETE FROM tags WHERE name = '" + bun.FormValue("name") + "'")     // bad
	db.Exec("DELETE FROM tags WHERE name = '" + gf.Get("name").String() + "'")   // bad
	db.Exec("DELETE FROM tags WHERE id = " + fmt.Sprint(gf.Get("id").Int()))     // ok
}
