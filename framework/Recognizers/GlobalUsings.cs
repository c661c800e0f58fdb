// Inside Microsoft.Recognizers.Text the name DateTime is a namespace.
global using Moment = System.DateTime;
