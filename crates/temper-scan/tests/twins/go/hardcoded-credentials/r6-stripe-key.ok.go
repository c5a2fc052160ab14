package payment

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/paymentintent"
)

func Setup(r *gin.Engine) {
	stripe.Key = os.Getenv("STRIPE_KEY")
	r.POST("/payments", createPayment)
}

func createPayment(c *gin.Context) {
	var in struct {
		Amount int64 `json:"amount" binding:"required,min=50"`
	}
	if err := c.ShouldBindJSON(&in); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "invalid amount"})
		return
	}
	pi, err := paymentintent.New(&stripe.PaymentIntentParams{
		Amount:   stripe.Int64(in.Amount),
		Currency: stripe.String("eur"),
	})
	if err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": "payment failed"})
		return
	}
	c.JSON(http.StatusOK, gin.H{"client_secret": pi.ClientSecret})
}
