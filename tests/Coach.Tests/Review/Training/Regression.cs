namespace DeclineBot.Coach.Tests.Review.Training;

/// <summary>L2-regularised logistic regression by accelerated gradient descent: no randomness, so the same data give the same weights.</summary>
public static class Regression
{
    private const int Rounds = 250;

    public static (double Bias, double[] Weights) Fit(IReadOnlyList<(int[] Index, double[] Value)> rows, IReadOnlyList<bool> labels, int size, double strength)
    {
        double[] weights = new double[size + 1], ahead = new double[size + 1], gradient = new double[size + 1];
        var largest = rows.Max(row => row.Value.Sum(value => value * value)) + 1;
        var step = 1 / ((0.25 * largest * rows.Count / 4) + (1 / strength));
        var momentum = 1.0;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < size; i++)
            {
                gradient[i] = ahead[i] / strength;
            }

            gradient[size] = 0;
            for (var r = 0; r < rows.Count; r++)
            {
                var (index, value) = rows[r];
                var sum = ahead[size];
                for (var i = 0; i < index.Length; i++)
                {
                    sum += ahead[index[i]] * value[i];
                }

                var error = (1 / (1 + Math.Exp(-sum))) - (labels[r] ? 1 : 0);
                for (var i = 0; i < index.Length; i++)
                {
                    gradient[index[i]] += error * value[i];
                }

                gradient[size] += error;
            }

            var next = (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2;
            var push = (momentum - 1) / next;
            momentum = next;
            for (var i = 0; i <= size; i++)
            {
                var moved = ahead[i] - (step * gradient[i]);
                ahead[i] = moved + (push * (moved - weights[i]));
                weights[i] = moved;
            }
        }

        return (weights[size], weights[..size]);
    }
}
